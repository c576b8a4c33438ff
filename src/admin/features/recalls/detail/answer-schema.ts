import type { TFunction } from "i18next"
import { z } from "zod"
import { RECALL_ANSWERS, type AnswerInput, type RecallNotice } from "../../../hooks/api/recalls"
import { toNumber } from "../../../lib/to-number"

/** A customer can say something about what they got, and no more. */
export const answerSchema = (t: TFunction<"traceability">, delivered: number) =>
  z.object({
    answer: z.enum(RECALL_ANSWERS),
    quantity: z
      .string()
      .refine(
        (text) => !text.trim() || (toNumber(text) > 0 && toNumber(text) <= delivered),
        t("recalls.answer.quantityWrong", { count: delivered })
      ),
    note: z.string(),
  })

export type AnswerValues = z.infer<ReturnType<typeof answerSchema>>

export const valuesOfAnswer = (notice: RecallNotice) => ({
  answer: notice.answer ?? undefined,
  quantity: notice.answer_quantity?.toString() ?? "",
  note: notice.answer_note ?? "",
})

export const toInput = ({ answer, quantity, note }: AnswerValues): AnswerInput => ({
  answer,
  quantity: quantity.trim() ? toNumber(quantity) : null,
  note: note.trim() || null,
})
