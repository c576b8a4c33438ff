import { foldName } from "../../../numbers/naming/fold-text"
import type { Sql } from "../../../sql"
import { asInstant, type GivenDate } from "../../../stock/lots/given-date"
import { readTimeZone } from "../../../stock/settings/time-zone"
import type { CareRoute } from "../care-route"
import type { GivenRow } from "../given-row"
import { factsAsInstants, hasDate, type LabelFacts } from "../label-facts"
import { LineRow } from "../operation-rows"

/** A Detailed Operations row as somebody enters it: an existing lot by id, or a name; neither for an empty row. */
export type GivenDetail = LabelFacts & {
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  picked?: boolean
  expires_at?: GivenDate
  override_reason?: string | null
  take_reserved?: boolean
  accept_code?: boolean
}

/** With its dates as instants. */
export type DatedDetail = Omit<GivenDetail, "expires_at"> & { expires_at?: Date | null }

/** Returns the rows with their dates as instants: a day without a time is good until its end in the shop's zone. */
export async function withInstants(sql: Sql, given: GivenDetail[]): Promise<DatedDetail[]> {
  const zone = given.some(hasDate) ? await readTimeZone(sql) : "UTC"
  return given.map((row) => ({
    ...row,
    ...factsAsInstants(row, zone),
    expires_at: asInstant(row.expires_at, "end", zone),
  }))
}

/** A checked row, as it is stored. */
export type StoredRow = DatedDetail & {
  lot_id: string | null
  lot_name: string | null
  quantity: number
  /** Set where the unit is in care. */
  care?: CareRoute
}

/** An empty row waits for a lot name. */
export const isEmpty = (row: GivenDetail): boolean => !row.lot_id && !foldName(row.lot_name)

export const asGivenRows = (given: DatedDetail[], line: LineRow): GivenRow[] =>
  given.flatMap((row, index) =>
    isEmpty(row)
      ? []
      : [{ ...row, index, line_id: line.id, inventory_item_id: line.inventory_item_id }]
  )
