import type { TFunction } from "i18next"
import { z } from "zod"
import type { ManufacturingOrderInput } from "../../../hooks/api/manufacturing"
import { positiveText, requiredText } from "../../../lib/form-schema"
import { fromDateInput } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"

/** The choice of an order without a bill of materials. */
export const NO_BOM = "none"

export const manufacturingOrderSchema = (t: TFunction<"traceability">) =>
  z.object({
    inventory_item_id: requiredText(t("manufacturing.problems.item")),
    quantity: positiveText(t("manufacturing.problems.quantity")),
    location_id: requiredText(t("manufacturing.problems.location")),
    /** The newest bill of the item when empty. */
    bom_id: z.string(),
    split: z.boolean(),
    due_on: z.string(),
  })

export type ManufacturingOrderValues = z.infer<ReturnType<typeof manufacturingOrderSchema>>

export const toInput = (values: ManufacturingOrderValues): ManufacturingOrderInput => ({
  inventory_item_id: values.inventory_item_id,
  quantity: toNumber(values.quantity),
  location_id: values.location_id,
  bom_id: values.bom_id === NO_BOM ? null : values.bom_id || undefined,
  split: values.split,
  scheduled_at: fromDateInput(values.due_on) ?? undefined,
})
