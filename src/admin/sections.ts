/** Every section of ours on Medusa's pages: one file, loaded when the first of them is drawn. */
export { DocumentsSection } from "./features/documents/documents-section"
export { TrackingSection } from "./features/item-tracking/tracking-section"
export { VariantTrackingSection } from "./features/item-tracking/variant-tracking-section"
export { LotsSection } from "./features/lots/lots-section"
export { OrderLotsSection } from "./features/orders/order-lots-section"
export { ItemPassportSection } from "./features/passport/item-passport-section"
export { CustomerLots } from "./features/search/customer-lots"
export { FindOrder } from "./features/search/find-order"
