import { ActionMenu } from "@medusajs/dashboard/components"
import { ArchiveBox, ArrowUturnLeft, PencilSquare, Trash } from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  useDeleteOperationType,
  useUpdateOperationType,
  type OperationType,
} from "../../../hooks/api/tracking"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"

type Props = { type: OperationType; onEdit: () => void }

/** The types that every location has stay; those of the shop's own can be archived, or deleted while unused. */
export const OperationTypeMenu = ({ type, onEdit }: Props) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const toastError = useToastError()
  const update = useUpdateOperationType(type.id)
  const remove = useDeleteOperationType()
  const { name } = type

  const ask = (action: "archive" | "delete", confirmText: string) =>
    prompt({
      title: t(`tracking.types.${action}.title`, { name }),
      description: t(`tracking.types.${action}.description`),
      confirmText,
      cancelText: t("common.actions.cancel"),
    })
  const toasts = (action: "archive" | "unarchive" | "delete") => ({
    onSuccess: () => void toast.success(t(`tracking.types.${action}.success`, { name })),
    onError: (error: unknown) => toastError(t(`tracking.types.${action}.failed`, { name }), error),
  })
  const archive = async () => {
    if (await ask("archive", t("tracking.types.archive.action"))) {
      update.mutate({ archived: true }, toasts("archive"))
    }
  }
  const handleDelete = async () => {
    if (await ask("delete", t("common.actions.delete"))) {
      remove.mutate(type.id, toasts("delete"))
    }
  }
  const locked = { disabled: type.is_default, disabledTooltip: t("tracking.types.isDefault") }
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            { icon: <PencilSquare />, label: t("common.actions.edit"), onClick: onEdit },
            type.archived_at
              ? {
                  icon: <ArrowUturnLeft />,
                  label: t("tracking.types.unarchive.action"),
                  onClick: () => update.mutate({ archived: false }, toasts("unarchive")),
                }
              : {
                  icon: <ArchiveBox />,
                  label: t("tracking.types.archive.action"),
                  onClick: archive,
                  ...locked,
                },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("common.actions.delete"),
              onClick: handleDelete,
              ...locked,
            },
          ],
        },
      ]}
    />
  )
}
