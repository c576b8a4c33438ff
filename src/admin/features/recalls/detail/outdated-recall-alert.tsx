import { Alert, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { sourceOf, useStartRecall, type Recall } from "../../../hooks/api/recalls"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"

/** Somebody received some of it after the recall started, or could not be notified: one click brings it up to date. */
export const OutdatedRecallAlert = ({ recall }: { recall: Recall }) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const again = useStartRecall(sourceOf(recall))
  const { new_deliveries: added } = recall.progress
  const missed = recall.mock ? 0 : recall.notices.orders - recall.notices.told
  if (recall.state === "closed" || recall.starting || (!added && !missed)) {
    return null
  }
  const handleAgain = () =>
    again.mutate(
      { reason: recall.reason, mock: recall.mock },
      {
        onSuccess: ({ notified }) => toast.success(t("recalls.again.success", { count: notified })),
        onError: (error) => toastError(t("recalls.again.failed"), error),
      }
    )
  return (
    <Alert variant="warning">
      <div className="flex flex-col items-start gap-y-2">
        {added > 0 && <span>{t("recalls.again.added", { count: added })}</span>}
        {missed > 0 && <span>{t("recalls.again.notNotified", { count: missed })}</span>}
        <Button size="small" variant="secondary" isLoading={again.isPending} onClick={handleAgain}>
          {t("recalls.again.action")}
        </Button>
      </div>
    </Alert>
  )
}
