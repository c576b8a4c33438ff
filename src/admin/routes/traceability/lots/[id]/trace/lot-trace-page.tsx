import { LotLoader } from "../../../../../features/lots/detail/lot-loader"
import { TraceSection } from "../../../../../features/trace/trace-section"

export const LotTracePage = () => (
  <LotLoader>{(lot) => <TraceSection key={lot.id} lot={lot} />}</LotLoader>
)
