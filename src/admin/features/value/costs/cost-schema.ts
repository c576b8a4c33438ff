import type { TFunction } from "i18next"
import { z } from "zod"
import { COST_DIVISIONS } from "../../../../types/value"
import { toNumber } from "../../../lib/to-number"

const head = {
  currency_code: z.string(),
  exchange_rate: z.string(),
  date: z.string(),
  reference: z.string(),
  note: z.string(),
}

/** Negative for a refund; 0 would be no cost at all. */
export const landedCostSchema = (t: TFunction<"traceability">) =>
  z.object({
    ...head,
    amount: z.string().refine((text) => !!toNumber(text), t("value.costs.problems.amount")),
    division: z.enum(COST_DIVISIONS),
  })
export type LandedCostValues = z.infer<ReturnType<typeof landedCostSchema>>

/** What one of it cost; 0 where it was a gift. */
export const enteredCostSchema = (t: TFunction<"traceability">) =>
  z.object({
    ...head,
    unit_cost: z.string().refine((text) => toNumber(text) >= 0, t("value.costs.problems.unitCost")),
  })
export type EnteredCostValues = z.infer<ReturnType<typeof enteredCostSchema>>

export const emptyHead = { currency_code: "", exchange_rate: "", date: "", reference: "", note: "" }

/** What both kinds send besides their amount. */
export const headOf = (values: z.infer<z.ZodObject<typeof head>>) => ({
  currency_code: values.currency_code || undefined,
  exchange_rate: values.exchange_rate.trim() ? toNumber(values.exchange_rate) : undefined,
  date: values.date || undefined,
  reference: values.reference.trim() || null,
  note: values.note.trim() || null,
})
