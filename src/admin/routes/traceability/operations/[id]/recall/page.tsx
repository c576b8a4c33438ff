import { Breadcrumb } from "../../../../../components/breadcrumb"
import { RecallPreview } from "../../../../../features/recalls/preview/recall-preview"
import { OperationLoader } from "../../../../../features/operations/detail/operation-loader"

const OperationRecallPage = () => (
  <OperationLoader>
    {({ id, reference }) => <RecallPreview source={{ kind: "operations", id, name: reference }} />}
  </OperationLoader>
)

export const handle = { breadcrumb: () => <Breadcrumb label="trace.recall.title" /> }

export default OperationRecallPage
