import { Container } from "@medusajs/ui"
import { type UIMatch, useParams } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { LoadingSection } from "../../../../components/loading-section"
import { useLot } from "../../../../hooks/api/lots"
import { LotBanner } from "./components/lot-banner"
import { LotBreadcrumb } from "./components/lot-breadcrumb"
import { LotGeneralSection } from "./components/lot-general-section"
import { LotHoldsSection } from "./components/lot-holds-section"
import { LotMovementsSection } from "./components/lot-movements-section"
import { LotStockSection } from "./components/lot-stock-section"

const LotPage = () => {
  const { id = "" } = useParams()
  const { lot, error } = useLot(id)

  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  if (!lot) {
    return <LoadingSection rows={6} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <LotBanner lot={lot} />
      <LotGeneralSection lot={lot} />
      <LotStockSection lotId={lot.id} />
      <LotHoldsSection lotId={lot.id} />
      <LotMovementsSection lotId={lot.id} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <LotBreadcrumb id={params.id ?? ""} />,
}

export default LotPage
