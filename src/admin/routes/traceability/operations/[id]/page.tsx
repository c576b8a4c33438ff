import { Container } from "@medusajs/ui"
import { type UIMatch, useParams } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { LoadingSection } from "../../../../components/loading-section"
import { useOperation } from "../../../../hooks/api/operations"
import { LostReservations } from "./components/lost-reservations"
import { OperationBreadcrumb } from "./components/operation-breadcrumb"
import { OperationGeneralSection } from "./components/operation-general-section"
import { OperationLinesSection } from "./components/operation-lines-section"
import { useValidation } from "./components/use-validation"

const OperationPage = () => {
  const { id = "" } = useParams()
  const { operation, error } = useOperation(id)
  const validation = useValidation(id, operation)

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
  return (
    <div className="flex flex-col gap-y-3">
      {validation.refusal && <ErrorPanel error={validation.refusal} />}
      <LostReservations operation={operation} />
      <OperationGeneralSection operation={operation} validation={validation} />
      <OperationLinesSection operation={operation} refusal={validation.refusal} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <OperationBreadcrumb id={params.id ?? ""} />,
}

export default OperationPage
