import { ActionMenu } from "@medusajs/dashboard/components"
import { XCircle } from "@medusajs/icons"
import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCancelOperation, useConfirmOperation } from "../../../hooks/api/operations"
import { useTakeFirst } from "../../../hooks/use-take-first"
import { useToastError } from "../../../hooks/use-toast-error"
import { isEditable } from "../../../lib/operation-rules"
import { toast } from "../../../lib/toast"
import type { Operation } from "../../../lib/types"
import { BackorderPrompt } from "./backorder-prompt"
import { DoneActions } from "./done-actions"
import { useReservationActions } from "./use-reservation-actions"
import type { Validation } from "./use-validation"

type Props = { operation: Operation; validation: Validation }

export const OperationActions = ({ operation, validation }: Props) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const toastError = useToastError()
  const confirm = useConfirmOperation(operation.id)
  const cancel = useCancelOperation(operation.id)
  const reservation = useReservationActions(operation)
  const { reference } = operation

  const handleConfirm = useTakeFirst(() =>
    confirm.mutate(undefined, {
      onSuccess: () => toast.success(t("operations.confirm.success", { reference })),
      onError: (error) => toastError(t("operations.confirm.failed", { reference }), error),
    })
  )
  const validate = useTakeFirst(() => validation.validate())
  const handleCancel = async () => {
    const isSure = await prompt({
      title: t("operations.cancel.title", { reference }),
      description: t("operations.cancel.description"),
      confirmText: t("operations.cancel.action"),
      cancelText: t("common.unsaved.keep"),
    })
    if (isSure) {
      cancel.mutate(undefined, {
        onSuccess: () => toast.success(t("operations.cancel.success", { reference })),
        onError: (error) => toastError(t("operations.cancel.failed", { reference }), error),
      })
    }
  }
  if (!isEditable(operation)) {
    return <DoneActions operation={operation} />
  }
  return (
    <div className="flex items-center gap-x-2">
      {operation.state === "draft" ? (
        <Button size="small" onClick={() => handleConfirm()} isLoading={confirm.isPending}>
          {t("common.actions.confirm")}
        </Button>
      ) : (
        <Button size="small" onClick={() => validate()} isLoading={validation.isValidating}>
          {t("operations.validate.action")}
        </Button>
      )}
      <ActionMenu
        groups={[
          ...(reservation.length ? [{ actions: reservation }] : []),
          {
            actions: [
              {
                icon: <XCircle />,
                label: t("operations.cancel.action"),
                onClick: handleCancel,
                disabled: cancel.isPending,
              },
            ],
          },
        ]}
      />
      {validation.question && <BackorderPrompt operation={operation} validation={validation} />}
    </div>
  )
}
