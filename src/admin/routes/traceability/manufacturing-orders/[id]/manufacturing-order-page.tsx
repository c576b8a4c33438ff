import { useParams } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { PendingEntries } from "../../../../components/pending-entries"
import { ManufacturingFamily } from "../../../../features/manufacturing/detail/manufacturing-family"
import { ManufacturingHead } from "../../../../features/manufacturing/detail/manufacturing-head"
import { ManufacturingLines } from "../../../../features/manufacturing/detail/manufacturing-lines"
import { ManufacturingUnits } from "../../../../features/manufacturing/detail/manufacturing-units"
import { useManufacturingOrder } from "../../../../hooks/api/manufacturing"

export const ManufacturingOrderPage = () => {
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
