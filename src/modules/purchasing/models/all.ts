export { default as TraceabilityPurchaseOrder } from "./purchase-order"
export { default as TraceabilityPurchaseOrderLine } from "./purchase-order-line"
export { default as TraceabilitySupplier } from "./supplier"
