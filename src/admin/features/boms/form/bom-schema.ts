import type { TFunction } from "i18next"
import { z } from "zod"
import {
  isBlankLine,
  itemLineSchema,
  newLine,
  type ItemLine,
} from "../../../components/form/lines/item-line"
import { CONSUMPTIONS, type Bom, type BomInput, type BomRole } from "../../../hooks/api/boms"
import { positiveText, requiredText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"

const filled = (lines: ItemLine[]) => lines.filter((line) => !isBlankLine(line))

export const bomSchema = (t: TFunction<"traceability">) =>
  z
    .object({
      inventory_item_id: requiredText(t("boms.problems.item")),
      quantity: positiveText(t("boms.problems.quantity")),
      consumption: z.enum(CONSUMPTIONS),
      note: z.string(),
      labour_cost: z
        .string()
        .refine((text) => !text.trim() || toNumber(text) >= 0, t("boms.problems.labour")),
      labour_currency_code: z.string(),
      components: z
        .array(itemLineSchema(t))
        .refine((lines) => filled(lines).length > 0, t("common.lines.problems.lines")),
      by_products: z.array(itemLineSchema(t)),
    })
    .superRefine(({ inventory_item_id, ...lines }, context) => {
      const seen = new Set([inventory_item_id])
      for (const name of ["components", "by_products"] as const) {
        lines[name].forEach(({ inventory_item_id: id }, index) => {
          if (id && seen.has(id)) {
            const problem = id === inventory_item_id ? "itself" : "twice"
            context.addIssue({
              code: "custom",
              path: [name, index, "inventory_item_id"],
              message: t(`boms.problems.${problem}`),
            })
          }
          seen.add(id)
        })
      }
    })

export type BomValues = z.infer<ReturnType<typeof bomSchema>>

export const emptyBom = (itemId = ""): BomValues => ({
  inventory_item_id: itemId,
  quantity: "1",
  consumption: "warn",
  note: "",
  labour_cost: "",
  labour_currency_code: "",
  components: [newLine()],
  by_products: [],
})

const linesOf = (bom: Bom, role: BomRole): ItemLine[] =>
  bom.lines
    .filter((line) => line.role === role)
    .map(({ inventory_item_id, quantity }) => ({ inventory_item_id, quantity: String(quantity) }))

export const valuesOfBom = (bom: Bom): BomValues => ({
  inventory_item_id: bom.inventory_item_id,
  quantity: String(bom.quantity),
  consumption: bom.consumption,
  note: bom.note ?? "",
  labour_cost: bom.labour_cost === null ? "" : String(bom.labour_cost),
  labour_currency_code: bom.labour_currency_code ?? "",
  components: linesOf(bom, "component"),
  by_products: linesOf(bom, "by_product"),
})

const inputLines = (lines: ItemLine[], role: BomRole): BomInput["lines"] =>
  filled(lines).map((line) => ({
    inventory_item_id: line.inventory_item_id,
    quantity: toNumber(line.quantity),
    role,
  }))

export const toInput = (values: BomValues): BomInput => ({
  inventory_item_id: values.inventory_item_id,
  quantity: toNumber(values.quantity),
  consumption: values.consumption,
  note: values.note.trim() || null,
  labour_cost: values.labour_cost.trim() ? toNumber(values.labour_cost) : null,
  labour_currency_code: values.labour_currency_code || null,
  lines: [
    ...inputLines(values.components, "component"),
    ...inputLines(values.by_products, "by_product"),
  ],
})
