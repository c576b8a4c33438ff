import { spoken } from "../../../../../shared/say"
import type { RowError } from "../../../../../shared/traceability-error"
import type { RefusalDetails } from "../../../../../types/refusal"

type Row = { index: number; line_id: string; lot_id?: string | null; lot_name?: string | null }

/** What is wrong with one row, as the client gets it. `ref` is the document that holds the unit. */
export const rowError = (
  row: Row,
  code: RowError["code"],
  said: string | RefusalDetails,
  ref?: string
): RowError => ({
  index: row.index,
  line_id: row.line_id,
  value: row.lot_name ?? row.lot_id ?? null,
  code,
  ...spoken(said),
  ...(ref ? { ref } : {}),
})
