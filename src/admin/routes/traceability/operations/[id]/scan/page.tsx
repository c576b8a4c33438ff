import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { Breadcrumb } from "../../../../../components/breadcrumb"
import { isScannable } from "../../../../../components/detailed-operations/operation-rules"
import { ErrorPanel } from "../../../../../components/error-panel"
import { LoadingSection } from "../../../../../components/loading-section"
import { TextLink } from "../../../../../components/text-link"
import { useOperation } from "../../../../../hooks/api/operations"
import { ScanStation } from "./components/scan-station"

/** For hand scanners, tablets and phones. */
const OperationScanPage = () => {
  const { t } = useTranslation("traceability")
  const { id = "" } = useParams()
  const { operation, error } = useOperation(id)
  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  if (!operation) {
    return <LoadingSection rows={6} />
  }
  if (!isScannable(operation)) {
    const { reference, state } = operation
    const isClosed = state === "done" || state === "cancelled"
    return (
      <Container className="flex flex-col gap-y-2 px-6 py-4">
        <Text>
          {isClosed
            ? t("scan.closed", { reference, state: t(`operations.state.${state}`).toLowerCase() })
            : t("scan.elsewhere")}
        </Text>
        <TextLink to={`/traceability/operations/${id}`}>{t("scan.back", { reference })}</TextLink>
      </Container>
    )
  }
  return <ScanStation key={id} operation={operation} />
}

export const handle = { breadcrumb: () => <Breadcrumb label="scan.title" /> }

export default OperationScanPage
