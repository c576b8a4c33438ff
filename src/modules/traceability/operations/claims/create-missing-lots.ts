import type { UniquenessScope } from "../../../../types/operation"
import { factsOf, type LabelFacts } from "../documents/label-facts"
import { insertLots } from "../../stock/lots/insert-lots"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Sql } from "../../sql"
import { lotKey } from "../../stock/lots/lot-key"

type Row = LabelFacts & {
  inventory_item_id: string
  lot_id?: string | null
  lot_name: string
  expires_at?: Date | null
}

/**
 * Makes the lots of rows that have only a name; one lot when several rows have the same new name. Returns the lots' ids by
 * `lotKey`.
 */
export async function createMissingLots(
  sql: Sql,
  rows: Row[],
  input: { scope: UniquenessScope; actor_id: string | null },
  claimId: string
): Promise<Map<string, string>> {
  const fresh = new Map<string, Row>()
  for (const row of rows) {
    if (!row.lot_id && !fresh.has(lotKey(row))) {
      fresh.set(lotKey(row), row)
    }
  }
  const lots = [...fresh.values()].map((row) => ({
    inventory_item_id: row.inventory_item_id,
    name: row.lot_name,
    expires_at: row.expires_at,
    ...factsOf(row),
  }))
  if (!lots.length) {
    return new Map()
  }
  const tracking = await readTracking(
    sql,
    lots.map((lot) => lot.inventory_item_id)
  )
  const options = {
    tracking,
    scope: input.scope,
    actor_id: input.actor_id,
    claim_id: claimId,
    now: new Date(),
  }
  const ids = await insertLots(sql, lots, options)
  return new Map([...fresh.keys()].map((key, i) => [key, ids[i]]))
}
