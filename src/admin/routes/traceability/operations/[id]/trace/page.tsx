import { useParams } from "react-router-dom"
import { Breadcrumb } from "../../../../../components/breadcrumb"
import { withHealthBanner } from "../../../../../components/with-health-banner"
import { ReportPage } from "../../../../../features/trace/report/report-page"
import { useOperation } from "../../../../../hooks/api/operations"

const OperationTracePage = () => {
  const { id = "" } = useParams()
  const { operation, error } = useOperation(id)
  return (
    <ReportPage
      subject={`operations/${id}`}
      page={`/traceability/operations/${id}`}
      name={operation?.reference}
      error={error}
    />
  )
}

export const handle = { breadcrumb: () => <Breadcrumb label="trace.crumb" /> }

export default withHealthBanner(OperationTracePage)
