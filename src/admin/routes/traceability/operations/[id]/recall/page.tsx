import { Breadcrumb } from "../../../../../components/breadcrumb"
import { withHealthBanner } from "../../../../../components/with-health-banner"
import { OperationLoader } from "../../../../../features/operations/detail/operation-loader"
import { RecallPreview } from "../../../../../features/recalls/preview/recall-preview"

const OperationRecallPage = () => (
  <OperationLoader>
    {({ id, reference }) => <RecallPreview source={{ kind: "operations", id, name: reference }} />}
  </OperationLoader>
)

export const handle = { breadcrumb: () => <Breadcrumb label="trace.recall.title" /> }

export default withHealthBanner(OperationRecallPage)
