import { useParams } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { AnnouncedSection } from "../../../../features/announcements/announced-section"
import { PurchaseOrderHead } from "../../../../features/purchasing/detail/purchase-order-head"
import { PurchaseOrderLines } from "../../../../features/purchasing/detail/purchase-order-lines"
import { PurchaseOrderReceipts } from "../../../../features/purchasing/detail/purchase-order-receipts"
import { CostsSection } from "../../../../features/value/costs/costs-section"
import { usePurchaseOrder } from "../../../../hooks/api/purchasing"

export const PurchaseOrderPage = () => {
  const { id = "" } = useParams()
  const { purchase_order: order, error } = usePurchaseOrder(id)
  if (error) {
    return <PageError error={error} />
  }
  if (!order) {
    return <LoadingSection rows={6} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <PurchaseOrderHead order={order} />
      <PurchaseOrderLines order={order} />
      <AnnouncedSection order={order} />
      <PurchaseOrderReceipts order={order} />
      <CostsSection of={{ purchase_order_id: id }} target={{ purchase_order_id: id }} />
    </div>
  )
}
