import { Alert, Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { sourceOf, useStartRecall, type Recall } from "../../../hooks/api/recalls"
import { useToastError } from "../../../hooks/use-toast-error"

/** Somebody got some of it after the recall began, or could not be told: one click brings it up to date. */
export const UntoldAlert = ({ recall }: { recall: Recall }) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const again = useStartRecall(sourceOf(recall))
  const { new_deliveries: added } = recall.progress
  const untold = recall.mock ? 0 : recall.notices.orders - recall.notices.told
  if (recall.state === "closed" || (!added && !untold)) {
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
        {untold > 0 && <span>{t("recalls.again.untold", { count: untold })}</span>}
        <Button size="small" variant="secondary" isLoading={again.isPending} onClick={handleAgain}>
          {t("recalls.again.action")}
        </Button>
      </div>
    </Alert>
  )
}
