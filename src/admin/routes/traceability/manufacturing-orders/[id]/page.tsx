import { useParams, type UIMatch } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { PendingEntries } from "../../../../components/pending-entries"
import { withHealthBanner } from "../../../../components/with-health-banner"
import { ManufacturingBreadcrumb } from "../../../../features/manufacturing/detail/manufacturing-breadcrumb"
import { ManufacturingFamily } from "../../../../features/manufacturing/detail/manufacturing-family"
import { ManufacturingHead } from "../../../../features/manufacturing/detail/manufacturing-head"
import { ManufacturingLines } from "../../../../features/manufacturing/detail/manufacturing-lines"
import { ManufacturingUnits } from "../../../../features/manufacturing/detail/manufacturing-units"
import { useManufacturingOrder } from "../../../../hooks/api/manufacturing"

const ManufacturingOrderPage = () => {
  const { id = "" } = useParams()
  const { manufacturing_order: order, error } = useManufacturingOrder(id)
  if (error) {
    return <PageError error={error} />
  }
  if (!order) {
    return <LoadingSection rows={6} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <PendingEntries key={order.id}>
        <ManufacturingHead order={order} />
      </PendingEntries>
      <ManufacturingLines order={order} />
      <ManufacturingUnits key={`units:${order.id}`} order={order} />
      <ManufacturingFamily order={order} />
    </div>
  )
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <ManufacturingBreadcrumb id={match?.params.id ?? ""} />,
}

export default withHealthBanner(ManufacturingOrderPage)
