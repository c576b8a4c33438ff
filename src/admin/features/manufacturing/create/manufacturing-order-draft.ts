import { toNumber } from "../../../components/draft-lines/draft-line"
import type { ManufacturingOrderInput } from "../../../hooks/api/manufacturing"
import { fromDateInput } from "../../../lib/format"

/** The choice of an order without a bill of materials. */
export const NO_BOM = "none"

/** What was typed so far. An empty `bom_id` is the newest bill of the item. */
export type ManufacturingOrderDraft = {
  inventory_item_id: string
  quantity: string
  location_id: string
  bom_id: string
  split: boolean
  due_on: string
}

export type DraftProblem = "item" | "quantity" | "location"

export const EMPTY_DRAFT: ManufacturingOrderDraft = {
  inventory_item_id: "",
  quantity: "1",
  location_id: "",
  bom_id: "",
  split: true,
  due_on: "",
}

export const problemsOf = (draft: ManufacturingOrderDraft): DraftProblem[] => [
  ...(draft.inventory_item_id ? [] : (["item"] as const)),
  ...(toNumber(draft.quantity) > 0 ? [] : (["quantity"] as const)),
  ...(draft.location_id ? [] : (["location"] as const)),
]

export const toInput = (draft: ManufacturingOrderDraft): ManufacturingOrderInput => ({
  inventory_item_id: draft.inventory_item_id,
  quantity: toNumber(draft.quantity),
  location_id: draft.location_id,
  bom_id: draft.bom_id === NO_BOM ? null : draft.bom_id || undefined,
  split: draft.split,
  scheduled_at: fromDateInput(draft.due_on) ?? undefined,
})
