import { Breadcrumb } from "../../../../../components/breadcrumb"
import { LotLoader } from "../components/lot-loader"
import { RecallHead } from "./components/recall-head"
import { RecalledLots } from "./components/recalled-lots"
import { RecalledOrders } from "./components/recalled-orders"
import { RecalledPlaces } from "./components/recalled-places"
import { RecalledProduction } from "./components/recalled-production"

const LotRecallPage = () => (
  <LotLoader>
    {(lot) => (
      <div key={lot.id} className="flex flex-col gap-y-3">
        <RecallHead lot={lot} />
        <RecalledOrders lotId={lot.id} />
        <RecalledPlaces lotId={lot.id} />
        <RecalledProduction lotId={lot.id} />
        <RecalledLots lotId={lot.id} />
      </div>
    )}
  </LotLoader>
)

export const handle = { breadcrumb: () => <Breadcrumb label="trace.recall.title" /> }

export default LotRecallPage
