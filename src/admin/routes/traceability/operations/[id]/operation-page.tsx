import { ErrorPanel } from "../../../../components/error-panel"
import { PendingEntries } from "../../../../components/pending-entries"
import { AnnouncedComparison } from "../../../../features/announcements/announced-comparison"
import { OperationDocuments } from "../../../../features/documents/operation-documents"
import { LostReservations } from "../../../../features/operations/detail/lost-reservations"
import { OperationGeneralSection } from "../../../../features/operations/detail/operation-general-section"
import { OperationLinesSection } from "../../../../features/operations/detail/operation-lines-section"
import { OperationLoader } from "../../../../features/operations/detail/operation-loader"
import { useValidation } from "../../../../features/operations/detail/use-validation"
import { CostsSection } from "../../../../features/value/costs/costs-section"
import type { Operation } from "../../../../lib/types"

const OperationSections = ({ operation }: { operation: Operation }) => {
  const validation = useValidation(operation.id, operation)
  return (
    <div className="flex flex-col gap-y-3">
      {validation.refusal && <ErrorPanel error={validation.refusal} />}
      <LostReservations operation={operation} />
      <OperationGeneralSection operation={operation} validation={validation} />
      <AnnouncedComparison operation={operation} />
      <OperationLinesSection operation={operation} refusal={validation.refusal} />
      <OperationDocuments operation={operation} />
      {operation.code === "receipt" && operation.state === "done" && (
        <CostsSection of={{ operation_id: operation.id }} target={{ operation_id: operation.id }} />
      )}
    </div>
  )
}

export const OperationPage = () => (
  <OperationLoader>
    {(operation) => (
      <PendingEntries>
        <OperationSections operation={operation} />
      </PendingEntries>
    )}
  </OperationLoader>
)
