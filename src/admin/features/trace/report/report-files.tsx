import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useExportReport, type ReportFormat, type ReportSubject } from "../../../hooks/api/report"
import { useToastError } from "../../../hooks/use-toast-error"

const FORMATS: ReportFormat[] = ["csv", "json"]

type Props = { subject: ReportSubject; name: string }

/** Takes the report out of the admin: as a file with all of it, or on paper as it is unfolded. */
export const ReportFiles = ({ subject, name }: Props) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const { mutate, isPending, variables } = useExportReport(subject, name)
  return (
    <>
      {FORMATS.map((format) => (
        <Button
          key={format}
          size="small"
          variant="secondary"
          isLoading={isPending && variables === format}
          onClick={() =>
            mutate(format, { onError: (error) => toastError(t("trace.exportFailed"), error) })
          }
        >
          {t(`trace.exportAs.${format}`)}
        </Button>
      ))}
      <Button size="small" variant="secondary" onClick={() => window.print()}>
        {t("trace.print")}
      </Button>
    </>
  )
}
