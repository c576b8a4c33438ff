import type { SearchedType } from "../../../types/search"

const PAGES: Record<SearchedType, (id: string) => string> = {
  lot: (id) => `/traceability/lots/${id}`,
  item: (id) => `/traceability/lots?inventory_item_id=${id}&group_by=none`,
  order: (id) => `/orders/${id}`,
  operation: (id) => `/traceability/operations/${id}`,
  manufacturing_order: (id) => `/traceability/manufacturing-orders/${id}`,
  purchase_order: (id) => `/traceability/purchase-orders/${id}`,
  supplier: (id) => `/traceability/purchase-orders?supplier_id=${id}`,
  recall: (id) => `/traceability/recalls/${id}`,
}

/** Where a result leads: to its page, or to the list of what belongs to it. */
export const foundLink = ({ type, id }: { type: SearchedType; id: string }): string =>
  PAGES[type](id)
