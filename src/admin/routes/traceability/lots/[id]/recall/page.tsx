import { Breadcrumb } from "../../../../../components/breadcrumb"
import { RecallPreview } from "../../../../../components/recall/recall-preview"
import { LotLoader } from "../components/lot-loader"

const LotRecallPage = () => (
  <LotLoader>{({ id, name }) => <RecallPreview source={{ kind: "lots", id, name }} />}</LotLoader>
)

export const handle = { breadcrumb: () => <Breadcrumb label="trace.recall.title" /> }

export default LotRecallPage
