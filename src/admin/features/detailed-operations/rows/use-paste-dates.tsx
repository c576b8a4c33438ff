import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { readList } from "../../../hooks/api/lists"
import { asApiError } from "../../../lib/api-error"
import type { DraftRow } from "../draft/draft-rows"
import { toast } from "../../../lib/toast"

type Props = {
  itemId: string
  rows: DraftRow[]
  onChange: (next: (rows: DraftRow[]) => DraftRow[]) => void
}

/** Names that no rule objects to; the list needs some, and nothing is written with them. */
const asList = (dates: string[]): string =>
  ["Lot\tExpiry date", ...dates.map((date, index) => `ROW-${index + 1}\t${date}`)].join("\n")

/**
 * Puts a column of dates into the rows from the one where it is pasted. They are read as those of any list: a date that can be
 * two days is refused, and then none of them is taken.
 */
export const usePasteDates = (props: Props) => {
  const { t } = useTranslation("traceability")
  const latest = useRef(props)
  latest.current = props
  const refuse = (description: string) =>
    toast.error(t("operations.details.datesRefused"), { description })

  return async (key: string, text: string): Promise<void> => {
    const dates = text
      .trim()
      .split(/\r?\n/)
      .map((date) => date.trim())
    const { itemId, rows, onChange } = latest.current
    const keys = rows.slice(rows.findIndex((row) => row.key === key)).map((row) => row.key)
    if (dates.length > keys.length) {
      refuse(t("operations.details.tooManyDates", { dates: dates.length, rows: keys.length }))
      return
    }
    try {
      const read = await readList({
        text: asList(dates),
        inventory_item_id: itemId,
        accept_similar: true,
      })
      const found = read.rows.map((row) => row.expires_at ?? null)
      if (read.errors.length || found.length !== dates.length) {
        refuse(read.errors[0]?.message ?? t("operations.details.noDates"))
        return
      }
      const dateOf = new Map(found.map((date, index) => [keys[index], date]))
      onChange((present) =>
        present.map((row) => {
          const date = dateOf.get(row.key)
          return date ? { ...row, expires_at: date, error: undefined } : row
        })
      )
    } catch (error) {
      refuse(asApiError(error).message)
    }
  }
}
