import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useExportRecall } from "../../../hooks/api/recall-list"
import { sourceOf, useReopenRecall, type Recall } from "../../../hooks/api/recalls"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"
import { ExportCsvButton } from "../export-csv-button"
import { CloseRecallDrawer } from "./close-recall-drawer"

export const RecallActions = ({ recall }: { recall: Recall }) => {
  const { t } = useTranslation("traceability")
  const [isClosing, setIsClosing] = useState(false)
  const reopen = useReopenRecall(recall.id)
  const download = useExportRecall(sourceOf(recall))
  const toastError = useToastError()
  const { reference } = recall
  const handleReopen = () =>
    reopen.mutate(undefined, {
      onSuccess: () => toast.success(t("recalls.reopen.success", { reference })),
      onError: (error) => toastError(t("recalls.reopen.failed", { reference }), error),
    })
  return (
    <div className="flex items-center gap-x-2">
      <ExportCsvButton download={download} />
      {recall.state === "open" ? (
        <Button
          size="small"
          variant="secondary"
          disabled={recall.starting}
          onClick={() => setIsClosing(true)}
        >
          {t("recalls.close.action")}
        </Button>
      ) : (
        <Button
          size="small"
          variant="secondary"
          isLoading={reopen.isPending}
          onClick={handleReopen}
        >
          {t("recalls.reopen.action")}
        </Button>
      )}
      {isClosing && <CloseRecallDrawer recall={recall} onClose={() => setIsClosing(false)} />}
    </div>
  )
}
