import type { PurchaseOrderInput } from "../../../../../hooks/api/purchasing"
import { fromDateInput } from "../../../../../lib/format"

export type DraftLine = { key: string; inventory_item_id: string; quantity: string; unit_cost: string }

/** What was typed so far. A supplier is either one of the list or a new one with a name. */
export type PurchaseOrderDraft = {
  supplier: { id: string; name: string } | null
  new_supplier: { name: string; email: string } | null
  location_id: string
  expected_on: string
  currency_code: string
  lines: DraftLine[]
}

export type DraftProblem = "supplier" | "location" | "lines" | `${"item" | "quantity" | "unit_cost"}:${string}`

export const newLine = (): DraftLine => ({
  key: crypto.randomUUID(),
  inventory_item_id: "",
  quantity: "",
  unit_cost: "",
})

export const emptyDraft = (): PurchaseOrderDraft => ({
  supplier: null,
  new_supplier: null,
  location_id: "",
  expected_on: "",
  currency_code: "",
  lines: [newLine()],
})

/** People write 2,5 as well as 2.5. */
const toNumber = (text: string): number => (text.trim() === "" ? NaN : Number(text.trim().replace(",", ".")))

export const isBlank = (line: DraftLine): boolean =>
  !line.inventory_item_id && !line.quantity.trim() && !line.unit_cost.trim()

export const problemsOf = (draft: PurchaseOrderDraft): DraftProblem[] => {
  const lines = draft.lines.filter((line) => !isBlank(line))
  const problems: DraftProblem[] = lines.flatMap((line): DraftProblem[] => [
    ...(line.inventory_item_id ? [] : [`item:${line.key}` as const]),
    ...(toNumber(line.quantity) > 0 ? [] : [`quantity:${line.key}` as const]),
    ...(!line.unit_cost.trim() || toNumber(line.unit_cost) >= 0 ? [] : [`unit_cost:${line.key}` as const]),
  ])
  if (!draft.supplier && !draft.new_supplier?.name.trim()) {
    problems.push("supplier")
  }
  if (!draft.location_id) {
    problems.push("location")
  }
  if (!lines.length) {
    problems.push("lines")
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
