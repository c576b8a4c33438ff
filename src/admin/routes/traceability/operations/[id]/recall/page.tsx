import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { Breadcrumb } from "../../../../../components/breadcrumb"
import { ErrorPanel } from "../../../../../components/error-panel"
import { LoadingSection } from "../../../../../components/loading-section"
import { RecallPreview } from "../../../../../components/recall/recall-preview"
import { useOperation } from "../../../../../hooks/api/operations"

const OperationRecallPage = () => {
  const { id = "" } = useParams()
  const { operation, error } = useOperation(id)
  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  return operation ? (
    <RecallPreview source={{ kind: "operations", id, name: operation.reference }} />
  ) : (
    <LoadingSection rows={6} />
  )
}

export const handle = { breadcrumb: () => <Breadcrumb label="trace.recall.title" /> }

export default OperationRecallPage
