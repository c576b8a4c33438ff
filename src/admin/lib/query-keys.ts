const ROOT = "traceability"

/** Every key starts with the root, so that one invalidation refreshes whatever a stock change may have touched. */
export const queryKeys = {
  all: [ROOT] as const,
  lots: (query: object = {}) => [ROOT, "lots", query] as const,
  lot: (id: string) => [ROOT, "lot", id] as const,
  lotStock: (id: string) => [ROOT, "lot", id, "stock"] as const,
  lotMovements: (id: string, query: object = {}) => [ROOT, "lot", id, "movements", query] as const,
  lotHolds: (id: string, query: object = {}) => [ROOT, "lot", id, "holds", query] as const,
  lotChanges: (id: string, query: object = {}) => [ROOT, "lot", id, "changes", query] as const,
  lotTimeline: (id: string) => [ROOT, "lot", id, "timeline"] as const,
  lotTrace: (id: string, query: object = {}) => [ROOT, "lot", id, "trace", query] as const,
  report: (subject: string, query: object = {}) => [ROOT, "report", subject, query] as const,
  labels: (of: object) => [ROOT, "lot-labels", of] as const,
  recalls: (query: object = {}) => [ROOT, "recalls", query] as const,
  recall: (id: string) => [ROOT, "recall", id] as const,
  recallNotices: (id: string, query: object = {}) =>
    [ROOT, "recall", id, "notices", query] as const,
  recallList: (kind: string, id: string, query: object = {}) =>
    [ROOT, "recall-list", kind, id, query] as const,
  nextLotName: (itemId: string) => [ROOT, "lot-name", "next", itemId] as const,
  generatedLotNames: (first: string, count: number) =>
    [ROOT, "lot-name", "generated", first, count] as const,
  listLayouts: (partnerName: string) => [ROOT, "list-layouts", partnerName] as const,
  readList: (source: string, reading: object) =>
    [ROOT, "lot-name", "parsed", reading, source] as const,
  openingRuns: (query: object = {}) => [ROOT, "opening-runs", query] as const,
  openingRun: (id: string) => [ROOT, "opening-run", id] as const,
  operations: (query: object = {}) => [ROOT, "operations", query] as const,
  operation: (id: string) => [ROOT, "operation", id] as const,
  items: (query: object = {}) => [ROOT, "items", query] as const,
  itemTracking: (query: object = {}) => [ROOT, "item-tracking", query] as const,
  settings: () => [ROOT, "settings"] as const,
  identifierKinds: () => [ROOT, "identifier-kinds"] as const,
  operationTypes: (query: object = {}) => [ROOT, "operation-types", query] as const,
  suppliers: (query: object = {}) => [ROOT, "suppliers", query] as const,
  supplier: (id: string) => [ROOT, "supplier", id] as const,
  purchaseOrders: (query: object = {}) => [ROOT, "purchase-orders", query] as const,
  purchaseOrder: (id: string) => [ROOT, "purchase-order", id] as const,
  bom: (id: string) => [ROOT, "bom", id] as const,
  boms: (query: object = {}) => [ROOT, "boms", query] as const,
  manufacturingOrders: (query: object = {}) => [ROOT, "manufacturing-orders", query] as const,
  manufacturingOrder: (id: string) => [ROOT, "manufacturing-order", id] as const,
  manufacturingUnits: (id: string, query: object = {}) =>
    [ROOT, "manufacturing-order", id, "units", query] as const,
  batchPreview: (id: string, text: string) =>
    [ROOT, "manufacturing-order", id, "batch", text] as const,
  orderTraceability: (orderId: string) => [ROOT, "order", orderId] as const,
  orderReturns: (orderId: string) => [ROOT, "order", orderId, "returns"] as const,
  return: (id: string) => [ROOT, "return", id] as const,
  countSheet: (place: object) => [ROOT, "count-sheet", place] as const,
  health: () => [ROOT, "health"] as const,
  integrity: () => [ROOT, "integrity"] as const,
  stuckClaims: () => [ROOT, "stuck-claims"] as const,
  repairs: (query: object = {}) => [ROOT, "repairs", query] as const,
}
