import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useToastError } from "../../hooks/use-toast-error"

type Download = {
  isPending: boolean
  mutate: (input: void, options: { onError: (error: unknown) => void }) => void
}

/** Saves a table; what goes wrong is said in a message. */
export const ExportCsvButton = ({ download }: { download: Download }) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={download.isPending}
      onClick={() =>
        download.mutate(undefined, {
          onError: (failure) => toastError(t("trace.exportFailed"), failure),
        })
      }
    >
      {t("trace.exportAs.csv")}
    </Button>
  )
}
