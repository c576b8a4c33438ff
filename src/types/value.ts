/** By what the value of stock is summed up. */
export const VALUE_GROUPS = ["item", "lot", "location"] as const
export type ValueGroup = (typeof VALUE_GROUPS)[number]

/** Where an amount came from: it was bought with it, moved with the goods, went into what was made of them, … */
export const VALUE_KINDS = [
  "purchase",
  "move",
  "component",
  "labour",
  "landed",
  "manual",
  "correction",
  "service",
] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

export const COST_DOCUMENT_KINDS = ["landed", "manual"] as const
export type CostDocumentKind = (typeof COST_DOCUMENT_KINDS)[number]

/** By what a cost is divided among lots. */
export const COST_DIVISIONS = ["value", "quantity", "equal"] as const
export type CostDivision = (typeof COST_DIVISIONS)[number]
