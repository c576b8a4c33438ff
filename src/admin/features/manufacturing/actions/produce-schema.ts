import { z } from "zod"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import type { ProduceInput } from "../../../hooks/api/production"
import { roundQuantity } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"

export const RESTS = ["create", "cancel"] as const

type Order = Pick<ManufacturingOrderDetail, "quantity" | "tracking"> & {
  operation: Pick<ManufacturingOrderDetail["operation"], "backorder_policy">
}

/** `say` turns what is wrong into a sentence: not a part of the order, or no whole piece. */
export const produceSchema = (order: Order, say: (problem: "quantity" | "whole") => string) =>
  z.object({
    quantity: z.string().superRefine((text, context) => {
      const amount = toNumber(text)
      const isWhole = order.tracking !== "serial" || Number.isInteger(amount)
      if (!isWhole || !(amount > 0) || amount > order.quantity) {
        context.addIssue({ code: "custom", message: say(isWhole ? "quantity" : "whole") })
      }
    }),
    lot_name: z.string(),
    rest: z.enum(RESTS),
  })

export type ProduceValues = z.infer<ReturnType<typeof produceSchema>>

/** One name stands for one number: a lot's, or that of a single serial number. */
export const takesName = ({ tracking }: Order, { quantity }: ProduceValues): boolean =>
  tracking === "lot" || (tracking === "serial" && toNumber(quantity) === 1)

/** How much of the order stays open, of which the operation type asks what becomes of it; nothing where it decides. */
export const restToAskFor = (order: Order, { quantity }: ProduceValues): number =>
  order.operation.backorder_policy === "ask"
    ? Math.max(0, roundQuantity(order.quantity - toNumber(quantity)) || 0)
    : 0

export const toInput = (order: Order, values: ProduceValues): ProduceInput => ({
  quantity: toNumber(values.quantity),
  ...(takesName(order, values) && values.lot_name.trim() && { lot_name: values.lot_name.trim() }),
  ...(restToAskFor(order, values) > 0 && { backorder: values.rest }),
})
