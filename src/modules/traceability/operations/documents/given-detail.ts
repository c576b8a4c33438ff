import type { GivenRow } from "./given-row"
import { LineRow } from "./operation-rows"

/** A Detailed Operations row as somebody enters it: an existing lot by id, or a name; neither for an empty row. */
export type GivenDetail = {
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  picked?: boolean
  expires_at?: Date | null
  override_reason?: string | null
  take_reserved?: boolean
}

/** A checked row, as it is stored. */
export type StoredRow = GivenDetail & {
  lot_id: string | null
  lot_name: string | null
  quantity: number
}

/** An empty row waits for a lot name. */
export const isEmpty = (row: GivenDetail): boolean => !row.lot_id && !row.lot_name?.trim()

export const asGivenRows = (given: GivenDetail[], line: LineRow): GivenRow[] =>
  given.flatMap((row, index) =>
    isEmpty(row)
      ? []
      : [{ ...row, index, line_id: line.id, inventory_item_id: line.inventory_item_id }]
  )
