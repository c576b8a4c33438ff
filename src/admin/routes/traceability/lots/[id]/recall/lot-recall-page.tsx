import { LotLoader } from "../../../../../features/lots/detail/lot-loader"
import { RecallPreview } from "../../../../../features/recalls/preview/recall-preview"

export const LotRecallPage = () => (
  <LotLoader>{({ id, name }) => <RecallPreview source={{ kind: "lots", id, name }} />}</LotLoader>
)
