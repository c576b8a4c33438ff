import {
  isBlankLine,
  newLine,
  problemsOfLines,
  toNumber,
  type DraftLine,
  type DraftLineProblem,
} from "../../../components/draft-lines/draft-line"
import type { Bom, BomInput, BomRole, Consumption } from "../../../hooks/api/boms"

export type BomDraft = {
  inventory_item_id: string
  quantity: string
  consumption: Consumption
  note: string
  components: DraftLine[]
  by_products: DraftLine[]
}

export type BomProblem = "item" | "quantity" | "itself" | "twice" | DraftLineProblem

export const emptyBom = (itemId = ""): BomDraft => ({
  inventory_item_id: itemId,
  quantity: "1",
  consumption: "warn",
  note: "",
  components: [newLine()],
  by_products: [],
})

const draftLines = (bom: Bom, role: BomRole): DraftLine[] =>
  bom.lines
    .filter((line) => line.role === role)
    .map(({ id, inventory_item_id, quantity }) => ({
      key: id,
      inventory_item_id,
      quantity: String(quantity),
    }))

export const draftOfBom = (bom: Bom): BomDraft => ({
  inventory_item_id: bom.inventory_item_id,
  quantity: String(bom.quantity),
  consumption: bom.consumption,
  note: bom.note ?? "",
  components: draftLines(bom, "component"),
  by_products: draftLines(bom, "by_product"),
})

const filled = (lines: DraftLine[]) => lines.filter((line) => !isBlankLine(line))

export const problemsOf = (draft: BomDraft): BomProblem[] => {
  const components = filled(draft.components)
  const byProducts = filled(draft.by_products)
  const items = [...components, ...byProducts].map((line) => line.inventory_item_id).filter(Boolean)
  return [
    ...(draft.inventory_item_id ? [] : (["item"] as const)),
    ...(toNumber(draft.quantity) > 0 ? [] : (["quantity"] as const)),
    ...(items.includes(draft.inventory_item_id) ? (["itself"] as const) : []),
    ...(new Set(items).size < items.length ? (["twice"] as const) : []),
    ...problemsOfLines(components),
    ...(byProducts.length ? problemsOfLines(byProducts) : []),
  ]
}

const inputLines = (lines: DraftLine[], role: BomRole): BomInput["lines"] =>
  filled(lines).map((line) => ({
    inventory_item_id: line.inventory_item_id,
    quantity: toNumber(line.quantity),
    role,
  }))

export const toInput = (draft: BomDraft): BomInput => ({
  inventory_item_id: draft.inventory_item_id,
  quantity: toNumber(draft.quantity),
  consumption: draft.consumption,
  note: draft.note.trim() || null,
  lines: [
    ...inputLines(draft.components, "component"),
    ...inputLines(draft.by_products, "by_product"),
  ],
})
