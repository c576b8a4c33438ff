import { z } from "zod"
import { requiredText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import type { Part } from "../unit-rules"

export const PLACES = ["stock", "scrap"] as const

type Texts = { required: string; tooMuch: (part: Part | undefined) => string }

/** Which component is taken out, what is put in for it, and how much of it where it is more than one piece. */
export const swapSchema = (partsOf: (lotId: string) => Part[], texts: Texts) =>
  z
    .object({
      lot_id: z.string(),
      removed_id: requiredText(texts.required),
      added: requiredText(texts.required),
      quantity: z.string(),
      to: z.enum(PLACES),
    })
    .superRefine(({ lot_id, removed_id, quantity }, context) => {
      const removed = partsOf(lot_id).find((part) => part.lot_id === removed_id)
      const amount = toNumber(quantity)
      if (quantity.trim() && !(amount > 0 && amount <= (removed?.quantity ?? 0))) {
        context.addIssue({ code: "custom", path: ["quantity"], message: texts.tooMuch(removed) })
      }
    })

export type SwapValues = z.infer<ReturnType<typeof swapSchema>>
