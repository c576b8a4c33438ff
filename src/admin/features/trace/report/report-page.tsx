import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { TextLink } from "../../../components/links/text-link"
import { LoadingSection } from "../../../components/loading-section"
import type { ReportSubject } from "../../../hooks/api/report"
import { TraceabilityReport } from "./traceability-report"

type Props = {
  subject: ReportSubject
  /** The document's own page. */
  page: string
  /** The document's name, once it is here. */
  name: string | undefined
  error: unknown
}

/** The page of a document's Traceability Report. */
export const ReportPage = ({ subject, page, name, error }: Props) => {
  const { t } = useTranslation("traceability")
  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  if (!name) {
    return <LoadingSection rows={6} />
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading className="break-all">{t("trace.reportOf", { name })}</Heading>
        <span className="txt-small">
          <TextLink to={page}>{t("trace.openDocument", { name })}</TextLink>
        </span>
      </div>
      <TraceabilityReport subject={subject} name={name} />
    </Container>
  )
}
