import type { LabelFacts } from "./label-facts"

/** A row as somebody enters it on a line: an existing lot by id, or a name. `quantity` is 1 when left out. */
export type GivenRow = LabelFacts & {
  index: number
  /** As whoever wrote the rows counts them; from 1 and without gaps when left out. */
  row_number?: number
  line_id: string
  inventory_item_id: string
  /** Of a row that is written down already: where its unit leaves from. */
  from_location_id?: string
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  expires_at?: Date | string | null
  /** Why a blocked or expired lot is to leave all the same. */
  override_reason?: string | null
  /** Take it even if another operation reserved it. */
  take_reserved?: boolean
  /** Take the name even if it looks like the code of something else. */
  accept_code?: boolean
}

export const rowNumber = (row: GivenRow): number => row.row_number ?? row.index + 1
