import { type ClipboardEvent, useMemo, useRef } from "react"
import type { DraftRow } from "../draft/draft-rows"

type Change = (next: (rows: DraftRow[]) => DraftRow[]) => void
type Callbacks = {
  onChange: Change
  onDone: () => void
  /** Several lines or columns were pasted into the number of a row. */
  onPaste: (key: string, text: string) => void
  /** Dates were pasted into the date of a row. */
  onPasteDates: (key: string, text: string) => void
  /** Something was pasted into the quantity of a row. */
  onPasteQuantities: (key: string, event: ClipboardEvent<HTMLInputElement>) => void
}

export type RowActions = {
  paste: (key: string, text: string) => void
  pasteDates: (key: string, text: string) => void
  pasteQuantities: (key: string, event: ClipboardEvent<HTMLInputElement>) => void
  update: (key: string, change: Partial<DraftRow>) => void
  remove: (key: string) => void
}

/** The same functions for as long as the table lives, so that typing in one row draws only that row. */
export const useRowActions = (callbacks: Callbacks): RowActions => {
  const latest = useRef(callbacks)
  latest.current = callbacks
  return useMemo(
    () => ({
      paste: (key, text) => latest.current.onPaste(key, text),
      pasteDates: (key, text) => latest.current.onPasteDates(key, text),
      pasteQuantities: (key, event) => latest.current.onPasteQuantities(key, event),
      update: (key, change) =>
        latest.current.onChange((rows) =>
          rows.map((row) => (row.key === key ? { ...row, ...change, error: undefined } : row))
        ),
      remove: (key) => {
        latest.current.onChange((rows) => rows.filter((row) => row.key !== key))
        latest.current.onDone()
      },
    }),
    []
  )
}
