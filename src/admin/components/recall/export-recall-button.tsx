import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useExportRecall, type RecallSource } from "../../hooks/api/recall-list"
import { useToastError } from "../../hooks/use-toast-error"

export const ExportRecallButton = ({ source }: { source: RecallSource }) => {
  const { t } = useTranslation("traceability")
  const exportRecall = useExportRecall(source)
  const toastError = useToastError()
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={exportRecall.isPending}
      onClick={() =>
        exportRecall.mutate(undefined, { onError: (failure) => toastError(t("trace.exportFailed"), failure) })
      }
    >
      {t("trace.exportAs.csv")}
    </Button>
  )
}
