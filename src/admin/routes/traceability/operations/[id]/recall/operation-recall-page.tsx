import { OperationLoader } from "../../../../../features/operations/detail/operation-loader"
import { RecallPreview } from "../../../../../features/recalls/preview/recall-preview"

export const OperationRecallPage = () => (
  <OperationLoader>
    {({ id, reference }) => <RecallPreview source={{ kind: "operations", id, name: reference }} />}
  </OperationLoader>
)
