import type { UIMatch } from "react-router-dom"
import { LotBanner } from "./components/lot-banner"
import { LotBreadcrumb } from "./components/lot-breadcrumb"
import { LotGeneralSection } from "./components/lot-general-section"
import { LotHoldsSection } from "./components/lot-holds-section"
import { LotLoader } from "./components/lot-loader"
import { LotMovementsSection } from "./components/lot-movements-section"
import { LotStockSection } from "./components/lot-stock-section"

const LotPage = () => (
  <LotLoader>
    {(lot) => (
      <div className="flex flex-col gap-y-3">
        <LotBanner lot={lot} />
        <LotGeneralSection lot={lot} />
        <LotStockSection lotId={lot.id} />
        <LotHoldsSection lotId={lot.id} />
        <LotMovementsSection lotId={lot.id} />
      </div>
    )}
  </LotLoader>
)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <LotBreadcrumb id={params.id ?? ""} />,
}

export default LotPage
