import {
  isBlankLine,
  newLine,
  problemsOfLines,
  toNumber,
  type DraftLine,
  type DraftLineProblem,
} from "../../../components/draft-lines/draft-line"
import type { PurchaseOrderInput } from "../../../hooks/api/purchasing"
import { fromDateInput } from "../../../lib/format"

export type PurchaseOrderDraftLine = DraftLine & { unit_cost: string }

/** What was typed so far. A supplier is either one of the list or a new one with a name. */
export type PurchaseOrderDraft = {
  supplier: { id: string; name: string } | null
  new_supplier: { name: string; email: string } | null
  location_id: string
  expected_on: string
  currency_code: string
  lines: PurchaseOrderDraftLine[]
}

export type DraftProblem = "supplier" | "location" | DraftLineProblem

export const newPurchaseOrderLine = (): PurchaseOrderDraftLine => ({ ...newLine(), unit_cost: "" })

export const emptyDraft = (): PurchaseOrderDraft => ({
  supplier: null,
  new_supplier: null,
  location_id: "",
  expected_on: "",
  currency_code: "",
  lines: [newPurchaseOrderLine()],
})

export const isBlank = (line: PurchaseOrderDraftLine): boolean =>
  isBlankLine(line) && !line.unit_cost.trim()

const hasBadCost = (line: PurchaseOrderDraftLine): boolean =>
  !!line.unit_cost.trim() && !(toNumber(line.unit_cost) >= 0)

export const problemsOf = (draft: PurchaseOrderDraft): DraftProblem[] => {
  const lines = draft.lines.filter((line) => !isBlank(line))
  const problems: DraftProblem[] = [
    ...problemsOfLines(lines),
    ...lines.filter(hasBadCost).map((line) => `unit_cost:${line.key}` as const),
  ]
  if (!draft.supplier && !draft.new_supplier?.name.trim()) {
    problems.push("supplier")
  }
  if (!draft.location_id) {
    problems.push("location")
  }
  return problems
}

export const toInput = (draft: PurchaseOrderDraft, supplierId: string): PurchaseOrderInput => ({
  supplier_id: supplierId,
  location_id: draft.location_id,
  expected_at: fromDateInput(draft.expected_on) ?? undefined,
  currency_code: draft.currency_code || undefined,
  lines: draft.lines
    .filter((line) => !isBlank(line))
    .map((line) => ({
      inventory_item_id: line.inventory_item_id,
      quantity: toNumber(line.quantity),
      unit_cost: line.unit_cost.trim() ? toNumber(line.unit_cost) : undefined,
    })),
})
