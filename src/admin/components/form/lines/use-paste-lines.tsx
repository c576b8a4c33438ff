import { type ClipboardEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLookUpItem } from "../../../hooks/api/items"
import { asApiError } from "../../../lib/api-error"
import { readPastedLines } from "../../../lib/pasted-lines"
import { toast } from "../../../lib/toast"
import type { ItemLine } from "./item-line"

/** So many are looked up at once. */
const AT_ONCE = 5
/** Of codes that mean no product, so many are named. */
const NAMED_MAX = 10

type Options<L extends ItemLine> = {
  /** The fields of a line as they stand in it; the product is the first. */
  fields: readonly (keyof L & string)[]
  newLine: () => L
  read: () => L[]
  replace: (lines: L[]) => void
}

type Fields = Record<string, string | undefined>

/**
 * Takes rows of a spreadsheet that are pasted into a line: a SKU or a barcode, its quantity, its price. A product that is not certain,
 * or a number that is none, is said, and nothing is changed.
 */
export const usePasteLines = <L extends ItemLine>({
  fields,
  newLine,
  read,
  replace,
}: Options<L>) => {
  const { t } = useTranslation("traceability")
  const lookUp = useLookUpItem()
  const [isReading, setIsReading] = useState(false)
  const refuse = (description: string) => toast.error(t("common.paste.title"), { description })

  /** The id of each code's product; null where one of them is not certain, which is said. */
  const findItems = async (codes: string[]): Promise<Map<string, string> | null> => {
    const ids = new Map<string, string>()
    for (let from = 0; from < codes.length; from += AT_ONCE) {
      const some = codes.slice(from, from + AT_ONCE)
      const found = await Promise.all(some.map(lookUp))
      found.forEach((item, index) => item && ids.set(some[index], item.id))
    }
    const unknown = codes.filter((code) => !ids.has(code))
    if (unknown.length) {
      const named = unknown.slice(0, NAMED_MAX).join(", ")
      refuse(
        t("common.paste.unknown", { codes: unknown.length > NAMED_MAX ? `${named} …` : named })
      )
      return null
    }
    return ids
  }
  const fill = async (pasted: Fields[], row: number) => {
    const codes = new Set(pasted.flatMap(({ inventory_item_id }) => inventory_item_id ?? []))
    setIsReading(codes.size > 0)
    try {
      const ids = await findItems([...codes])
      if (ids) {
        const lines = [...read()]
        pasted.forEach((cells, index) => {
          const id = cells.inventory_item_id && ids.get(cells.inventory_item_id)
          const line = lines[row + index] ?? newLine()
          lines[row + index] = { ...line, ...cells, ...(id && { inventory_item_id: id }) }
        })
        replace(lines)
      }
    } catch (error) {
      refuse(asApiError(error).message)
    } finally {
      setIsReading(false)
    }
  }
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const text = event.clipboardData.getData("text")
    const pasted = readPastedLines(text, { fields, row, column, count: read().length })
    if (!pasted) {
      return
    }
    event.preventDefault()
    if ("lines" in pasted) {
      void fill(pasted.lines, row)
      return
    }
    const { kind, ...values } = pasted.problem
    refuse(t(`common.paste.${kind}`, values))
  }
  return { paste, isReading }
}
