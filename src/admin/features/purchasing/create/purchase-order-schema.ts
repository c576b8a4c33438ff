import type { TFunction } from "i18next"
import { z } from "zod"
import {
  checkItemLine,
  isBlankLine,
  ITEM_LINE_FIELDS,
  newLine,
  type ItemLine,
} from "../../../components/form/lines/item-line"
import type { PurchaseOrderInput } from "../../../hooks/api/purchasing"
import { optionalPositiveText, requiredText } from "../../../lib/form-schema"
import { fromDateInput } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"

type Line = ItemLine & { unit_cost: string }

export const newPurchaseOrderLine = (): Line => ({ ...newLine(), unit_cost: "" })

/** As they stand beside each other. */
export const PURCHASE_ORDER_LINE_FIELDS = [...ITEM_LINE_FIELDS, "unit_cost"] as const

export const isBlank = (line: Line): boolean => isBlankLine(line) && !line.unit_cost.trim()

const lineSchema = (t: TFunction<"traceability">) =>
  z
    .object({ inventory_item_id: z.string(), quantity: z.string(), unit_cost: z.string() })
    .superRefine((line, context) => {
      if (isBlank(line)) {
        return
      }
      checkItemLine(line, context, t)
      if (line.unit_cost.trim() && !(toNumber(line.unit_cost) >= 0)) {
        const message = t("purchasing.problems.unit_cost")
        context.addIssue({ code: "custom", path: ["unit_cost"], message })
      }
    })

export const purchaseOrderSchema = (t: TFunction<"traceability">) =>
  z
    .object({
      /** One of the list, or else a new one with a name. */
      supplier: z.object({ id: z.string(), name: z.string() }).nullable(),
      new_supplier: z.object({ name: z.string(), email: z.string() }).nullable(),
      location_id: requiredText(t("purchasing.problems.location")),
      expected_on: z.string(),
      currency_code: z.string(),
      exchange_rate: optionalPositiveText(t("purchasing.problems.exchangeRate")),
      lines: z
        .array(lineSchema(t))
        .refine((lines) => lines.some((line) => !isBlank(line)), t("common.lines.problems.lines")),
    })
    .superRefine(({ supplier, new_supplier }, context) => {
      if (!supplier && !new_supplier?.name.trim()) {
        const path = new_supplier ? ["new_supplier", "name"] : ["supplier"]
        context.addIssue({ code: "custom", path, message: t("purchasing.problems.supplier") })
      }
    })

export type PurchaseOrderValues = z.infer<ReturnType<typeof purchaseOrderSchema>>

export const emptyPurchaseOrder = (): PurchaseOrderValues => ({
  supplier: null,
  new_supplier: null,
  location_id: "",
  expected_on: "",
  currency_code: "",
  exchange_rate: "",
  lines: [newPurchaseOrderLine()],
})

export const toInput = (values: PurchaseOrderValues, supplierId: string): PurchaseOrderInput => ({
  supplier_id: supplierId,
  location_id: values.location_id,
  expected_at: fromDateInput(values.expected_on) ?? undefined,
  currency_code: values.currency_code || undefined,
  exchange_rate: values.exchange_rate.trim() ? toNumber(values.exchange_rate) : undefined,
  lines: values.lines
    .filter((line) => !isBlank(line))
    .map((line) => ({
      inventory_item_id: line.inventory_item_id,
      quantity: toNumber(line.quantity),
      unit_cost: line.unit_cost.trim() ? toNumber(line.unit_cost) : undefined,
    })),
})
