import type { RowError } from "../../../../shared/traceability-error"

type Row = { index: number; line_id: string; lot_id?: string | null; lot_name?: string | null }

/** What is wrong with one row, as the client gets it. `ref` is the document that holds the unit. */
export const rowError = (
  row: Row,
  code: RowError["code"],
  message: string,
  ref?: string
): RowError => ({
  index: row.index,
  line_id: row.line_id,
  value: row.lot_name ?? row.lot_id ?? null,
  code,
  message,
  ...(ref ? { ref } : {}),
})
