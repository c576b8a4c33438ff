import { useMemo, useRef } from "react"
import type { DraftRow } from "../draft/draft-rows"

type Change = (next: (rows: DraftRow[]) => DraftRow[]) => void

export type RowActions = {
  update: (key: string, change: Partial<DraftRow>) => void
  remove: (key: string) => void
}

/** The same two functions for as long as the table lives, so that typing in one row draws only that row. */
export const useRowActions = (onChange: Change, onDone: () => void): RowActions => {
  const latest = useRef({ onChange, onDone })
  latest.current = { onChange, onDone }
  return useMemo(
    () => ({
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
