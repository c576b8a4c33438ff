/** One product of a document that is being typed. Quantities stay text until the document is sent. */
export type DraftLine = { key: string; inventory_item_id: string; quantity: string }

/** What is wrong with a line, by its key, or that there is none. */
export type DraftLineProblem = "lines" | `${"item" | "quantity" | "unit_cost"}:${string}`

export const newLine = (): DraftLine => ({
  key: crypto.randomUUID(),
  inventory_item_id: "",
  quantity: "",
})

/** People write 2,5 as well as 2.5. */
export const toNumber = (text: string): number =>
  text.trim() === "" ? NaN : Number(text.trim().replace(",", "."))

export const isBlankLine = (line: DraftLine): boolean =>
  !line.inventory_item_id && !line.quantity.trim()

/** `lines` are those that are not blank. */
export const problemsOfLines = (lines: DraftLine[]): DraftLineProblem[] =>
  lines.length
    ? lines.flatMap((line): DraftLineProblem[] => [
        ...(line.inventory_item_id ? [] : [`item:${line.key}` as const]),
        ...(toNumber(line.quantity) > 0 ? [] : [`quantity:${line.key}` as const]),
      ])
    : ["lines"]
