import { useParams } from "react-router-dom"
import { ReportPage } from "../../../../../features/trace/report/report-page"
import { useOperation } from "../../../../../hooks/api/operations"

export const OperationTracePage = () => {
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
