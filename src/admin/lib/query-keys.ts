const ROOT = "traceability"

/** Every key starts with the root, so that one invalidation refreshes whatever a stock change may have touched. */
export const queryKeys = {
  all: [ROOT] as const,
  lots: (query: object = {}) => [ROOT, "lots", query] as const,
  lot: (id: string) => [ROOT, "lot", id] as const,
  lotStock: (id: string) => [ROOT, "lot", id, "stock"] as const,
  lotMovements: (id: string, query: object = {}) => [ROOT, "lot", id, "movements", query] as const,
  lotHolds: (id: string, query: object = {}) => [ROOT, "lot", id, "holds", query] as const,
  nextLotName: (itemId: string) => [ROOT, "lot-name", "next", itemId] as const,
  generatedLotNames: (first: string, count: number) => [ROOT, "lot-name", "generated", first, count] as const,
  parsedLotNames: (text: string, itemId: string) => [ROOT, "lot-name", "parsed", itemId, text] as const,
  operations: (query: object = {}) => [ROOT, "operations", query] as const,
  operation: (id: string) => [ROOT, "operation", id] as const,
  itemTracking: (query: object = {}) => [ROOT, "item-tracking", query] as const,
  settings: () => [ROOT, "settings"] as const,
  operationTypes: (query: object = {}) => [ROOT, "operation-types", query] as const,
  suppliers: (query: object = {}) => [ROOT, "suppliers", query] as const,
  supplier: (id: string) => [ROOT, "supplier", id] as const,
  purchaseOrders: (query: object = {}) => [ROOT, "purchase-orders", query] as const,
  purchaseOrder: (id: string) => [ROOT, "purchase-order", id] as const,
  orderTraceability: (orderId: string) => [ROOT, "order", orderId] as const,
  orderReturns: (orderId: string) => [ROOT, "order", orderId, "returns"] as const,
  return: (id: string) => [ROOT, "return", id] as const,
  countSheet: (place: object) => [ROOT, "count-sheet", place] as const,
  integrity: () => [ROOT, "integrity"] as const,
}
