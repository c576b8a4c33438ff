import { ActionMenu } from "@medusajs/dashboard/components"
import { Eye, EyeSlash, Trash } from "@medusajs/icons"
import { Badge, Button, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LOT_DOCUMENT_AUDIENCES } from "../../../types/lot-document"
import { TextLink } from "../../components/links/text-link"
import {
  type LotDocument,
  saveLotDocument,
  useRemoveLotDocument,
  useUpdateLotDocument,
} from "../../hooks/api/lot-documents"
import { useToastError } from "../../hooks/use-toast-error"
import { formatDateTime } from "../../lib/format"
import { toast } from "../../lib/toast"

/** What everybody sees stands out. */
const COLORS = { shop: "grey", customer: "blue", public: "orange" } as const

type Props = { document: LotDocument; isEditable: boolean }

/** One document: what it is, of which lot, who sees it. Its name saves it. */
export const DocumentRow = ({ document, isEditable }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const prompt = usePrompt()
  const toastError = useToastError()
  const update = useUpdateLotDocument()
  const remove = useRemoveLotDocument()
  const { id, title, kind, shown_to, lot_id, lot_name, created_at, created_by_name } = document

  const save = () =>
    saveLotDocument(document).catch((error) => toastError(t("documents.saveFailed"), error))
  const show = (audience: LotDocument["shown_to"]) =>
    update.mutate(
      { id, shown_to: audience },
      { onError: (error) => toastError(t("documents.changeFailed"), error) }
    )
  const handleRemove = async () => {
    const isSure = await prompt({
      title: t("documents.remove.title", { title }),
      description: t("documents.remove.description"),
      confirmText: t("documents.remove.action"),
      cancelText: t("common.actions.cancel"),
    })
    if (isSure) {
      remove.mutate(id, {
        onSuccess: () => toast.success(t("documents.remove.done", { title })),
        onError: (error) => toastError(t("documents.changeFailed"), error),
      })
    }
  }
  const facts = [
    t(`documents.kind.${kind}`),
    created_by_name,
    formatDateTime(created_at, i18n.language),
  ]
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col items-start gap-y-1">
        <Button
          size="small"
          variant="transparent"
          className="text-ui-fg-interactive-hover h-auto whitespace-normal break-all px-0 text-start"
          onClick={save}
        >
          {title}
        </Button>
        <Text size="xsmall" className="text-ui-fg-subtle">
          <TextLink to={`/traceability/lots/${lot_id}`}>{lot_name}</TextLink>
          {` · ${facts.filter(Boolean).join(" · ")}`}
        </Text>
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <Badge size="2xsmall" color={COLORS[shown_to]}>
          {t(`documents.shownTo.${shown_to}`)}
        </Badge>
        {isEditable && (
          <ActionMenu
            groups={[
              {
                actions: LOT_DOCUMENT_AUDIENCES.filter((one) => one !== shown_to).map((one) => ({
                  icon: one === "shop" ? <EyeSlash /> : <Eye />,
                  label: t(`documents.show.${one}`),
                  onClick: () => show(one),
                })),
              },
              {
                actions: [
                  {
                    icon: <Trash />,
                    label: t("documents.remove.action"),
                    onClick: () => void handleRemove(),
                  },
                ],
              },
            ]}
          />
        )}
      </div>
    </li>
  )
}
