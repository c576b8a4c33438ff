import { z } from "zod"
import { SHELF_LIFE_BUYERS } from "../../../../types/shelf-life"
import type { ShelfLifeRule } from "../../../hooks/api/shelf-life"

type Texts = { required: string; days: string; percent: string; nothing: string }

/** A whole number up to `max`, or nothing. */
const wholeNumber = (max: number, message: string) =>
  z.string().refine((text) => {
    const value = text.trim()
    return !value || (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= max)
  }, message)

export const ruleSchema = (texts: Texts) =>
  z
    .object({
      buyer: z.enum(SHELF_LIFE_BUYERS),
      buyer_id: z.string(),
      inventory_item_id: z.string(),
      min_days: wholeNumber(36_500, texts.days),
      min_percent: wholeNumber(100, texts.percent),
      note: z.string(),
    })
    .refine(({ buyer, buyer_id }) => buyer === "all" || buyer_id.trim() !== "", {
      path: ["buyer_id"],
      message: texts.required,
    })
    .refine(({ min_days, min_percent }) => min_days.trim() || min_percent.trim(), {
      path: ["min_days"],
      message: texts.nothing,
    })

export type RuleValues = z.infer<ReturnType<typeof ruleSchema>>

export const ruleValues = (rule: ShelfLifeRule | null): RuleValues => ({
  buyer: rule?.buyer ?? "sales_channel",
  buyer_id: rule?.buyer_id ?? "",
  inventory_item_id: rule?.inventory_item_id ?? "",
  min_days: rule?.min_days?.toString() ?? "",
  min_percent: rule?.min_percent?.toString() ?? "",
  note: rule?.note ?? "",
})

const numberOf = (text: string): number | null => (text.trim() ? Number(text) : null)

/** How much is asked for, as it is sent. */
export const needOf = ({ min_days, min_percent, note }: RuleValues) => ({
  min_days: numberOf(min_days),
  min_percent: numberOf(min_percent),
  note: note.trim() || null,
})
