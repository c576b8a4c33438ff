import type { ClipboardEvent } from "react"
import { usePasteQuantities } from "../../../hooks/use-paste-quantities"
import type { DraftRow } from "../draft/draft-rows"

type Props = {
  rows: DraftRow[]
  onChange: (next: (rows: DraftRow[]) => DraftRow[]) => void
}

/** Quantities that are pasted into one row go to it and to those below, as a spreadsheet does. */
export const usePasteQuantitiesOfRows = ({ rows, onChange }: Props) => {
  const paste = usePasteQuantities()
  return (key: string, event: ClipboardEvent<HTMLInputElement>): void => {
    const below = rows.slice(rows.findIndex((row) => row.key === key)).map((row) => row.key)
    paste(event, below.length, (quantities) => {
      const byKey = new Map(quantities.map((quantity, i) => [below[i], quantity]))
      onChange((latest) =>
        latest.map((row) => {
          const quantity = byKey.get(row.key)
          return quantity === undefined ? row : { ...row, quantity, error: undefined }
        })
      )
    })
  }
}
