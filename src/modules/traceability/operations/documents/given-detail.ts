import { foldName } from "../../numbers/naming/fold-text"
import { GivenRow } from "./check-incoming-rows"
import { asInstant, type GivenDate } from "../../stock/lots/given-date"
import { readTimeZone } from "../../stock/settings/time-zone"
import type { Sql } from "../../sql"
import { LineRow } from "./operation-rows"

export type GivenDetail = {
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  picked?: boolean
  expires_at?: GivenDate
  override_reason?: string | null
  take_reserved?: boolean
}

/** With its date as an instant. */
export type DatedDetail = Omit<GivenDetail, "expires_at"> & { expires_at?: Date | null }

/** A day without a time is good until its end in the shop's zone. */
export async function withInstants(sql: Sql, given: GivenDetail[]): Promise<DatedDetail[]> {
  const zone = given.some((row) => row.expires_at) ? await readTimeZone(sql) : "UTC"
  return given.map((row) => ({ ...row, expires_at: asInstant(row.expires_at, "end", zone) }))
}

/** A checked row, as it is stored. */
export type StoredRow = DatedDetail & {
  lot_id: string | null
  lot_name: string | null
  quantity: number
}

/** An empty row waits for a number. */
export const isEmpty = (row: GivenDetail): boolean => !row.lot_id && !foldName(row.lot_name)

export const asGivenRows = (given: DatedDetail[], line: LineRow): GivenRow[] =>
  given.flatMap((row, index) =>
    isEmpty(row)
      ? []
      : [{ ...row, index, line_id: line.id, inventory_item_id: line.inventory_item_id }]
  )
