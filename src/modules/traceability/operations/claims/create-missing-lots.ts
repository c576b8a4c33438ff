import type { UniquenessScope } from "../../../../types/operation"
import { insertLots } from "../../stock/lots/insert-lots"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Sql } from "../../sql"
import type { IncomingRow } from "../documents/check-incoming-rows"

type Row = IncomingRow & { expires_at?: Date | null }

/** Makes the lots that do not exist yet; one lot when the same new name stands on several rows. */
export async function createMissingLots(
  sql: Sql,
  rows: Row[],
  input: { scope: UniquenessScope; actor_id: string | null },
  claimId: string
): Promise<Map<string, string>> {
  const fresh = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.inventory_item_id}\n${row.lot_name}`
    if (!row.lot_id && !fresh.has(key)) {
      fresh.set(key, row)
    }
  }
  const lots = [...fresh.values()].map((row) => ({
    inventory_item_id: row.inventory_item_id,
    name: row.lot_name,
    expires_at: row.expires_at,
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
