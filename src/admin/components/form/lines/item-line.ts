import type { TFunction } from "i18next"
import { z } from "zod"
import type { ApiError } from "../../../lib/api-error"
import { toNumber } from "../../../lib/to-number"

/** One product of a document. Its quantity stays text until the document is sent. */
export type ItemLine = { inventory_item_id: string; quantity: string }

/** As they stand beside each other. */
export const ITEM_LINE_FIELDS = ["inventory_item_id", "quantity"] as const

export const newLine = (): ItemLine => ({ inventory_item_id: "", quantity: "" })

/** A line in which nothing stands is neither wrong nor sent. */
export const isBlankLine = (line: ItemLine): boolean =>
  !line.inventory_item_id && !line.quantity.trim()

/** Says at its field what a line lacks. */
export const checkItemLine = (
  line: ItemLine,
  context: Pick<z.RefinementCtx, "addIssue">,
  t: TFunction<"traceability">
): void => {
  const refuse = (field: keyof ItemLine, problem: "item" | "quantity") =>
    context.addIssue({
      code: "custom",
      path: [field],
      message: t(`common.lines.problems.${problem}`),
    })
  if (!line.inventory_item_id) {
    refuse("inventory_item_id", "item")
  }
  if (!(toNumber(line.quantity) > 0)) {
    refuse("quantity", "quantity")
  }
}

export const itemLineSchema = (t: TFunction<"traceability">) =>
  z.object({ inventory_item_id: z.string(), quantity: z.string() }).superRefine((line, context) => {
    if (!isBlankLine(line)) {
      checkItemLine(line, context, t)
    }
  })

/** Where the lines that are sent stand in the form: the server counts those alone. */
export const sentPaths = <N extends string, L extends ItemLine>(
  name: N,
  lines: L[],
  isBlank: (line: L) => boolean = isBlankLine
): `${N}.${number}`[] =>
  lines.flatMap((line, index) => (isBlank(line) ? [] : [`${name}.${index}` as const]))

/** Which field each bad row of a refusal is about: its product, unless it says that the quantity is wrong. */
export const lineErrorsOf = <P extends string>(refusal: ApiError, sent: P[]) =>
  refusal.errors.flatMap(({ index, code, message }) => {
    const path = sent[index]
    const field: keyof ItemLine = code === "quantity_mismatch" ? "quantity" : "inventory_item_id"
    return path ? [{ name: `${path}.${field}` as const, message }] : []
  })
