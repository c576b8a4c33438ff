import { applyColumnTypes } from "../../../shared/models/apply-column-types"
import PurchaseOrder from "./purchase-order"
import PurchaseOrderLine from "./purchase-order-line"
import Supplier from "./supplier"

/** Every model of the module, by the name in its generated methods. */
export const models = {
  TraceabilitySupplier: Supplier,
  TraceabilityPurchaseOrder: PurchaseOrder,
  TraceabilityPurchaseOrderLine: PurchaseOrderLine,
}

applyColumnTypes(Object.values(models))
