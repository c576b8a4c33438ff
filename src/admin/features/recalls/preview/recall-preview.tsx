import type { RecallSource } from "../../../hooks/api/recall-list"
import { RecallPreviewHead } from "./recall-preview-head"
import { RecalledLots } from "./recalled-lots"
import { RecalledOrders } from "./recalled-orders"
import { RecalledPlaces } from "./recalled-places"
import { RecalledProduction } from "./recalled-production"

/** What a recall would find, and the way to start it. */
export const RecallPreview = ({ source }: { source: RecallSource }) => (
  <div key={source.id} className="flex flex-col gap-y-3">
    <RecallPreviewHead source={source} />
    <RecalledOrders source={source} />
    <RecalledPlaces source={source} />
    <RecalledProduction source={source} />
    <RecalledLots source={source} />
  </div>
)
