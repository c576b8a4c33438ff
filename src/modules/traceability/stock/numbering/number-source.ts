import { formatSequenceName } from "../../numbers/naming/format-sequence-name"
import { LOT_NAME_LENGTH_MAX } from "../../numbers/naming/check-lot-name"
import { nameAfter } from "../../numbers/naming/generate-lot-names"
import type { Sql } from "../../sql"
import type { ItemTrackingRow } from "../tracking/read-tracking"
import { latestCounter, latestName } from "./latest-name"

/** Where the item's next numbers come from, the first of them at step 0. */
export type NumberSource = {
  at: (step: number) => string
  /** Notes that the first `steps` of them are given away. The item must be locked. */
  take: (steps: number) => Promise<void>
}

/** Room for a counter that grows: a name without it has nothing that could follow. */
const canBeFollowed = (name: string): boolean =>
  /\d/.test(name) && [...name].length < LOT_NAME_LENGTH_MAX

/** As far as the item's sequence is, or its latest number if that is further. */
function sequence(sql: Sql, tracking: ItemTrackingRow, counter: number, now: Date): NumberSource {
  const next = Math.max(tracking.next_number, counter + 1)
  const shape = { prefix: tracking.number_prefix, padding: tracking.number_padding, now }
  return {
    at: (step) => formatSequenceName(shape, next + step),
    take: async (steps) => {
      await sql(
        `UPDATE traceability_item_tracking SET next_number = ?, updated_at = now() WHERE inventory_item_id = ?`,
        [next + steps, tracking.inventory_item_id]
      )
    },
  }
}

/** Remembers the name of an item that was drawn last, whether a lot is made of it or not. */
export async function noteDrawn(sql: Sql, tracking: ItemTrackingRow, name: string): Promise<void> {
  // The clock's time and not the transaction's, which may have waited for the item while others drew.
  await sql(
    `UPDATE traceability_item_tracking SET drawn_name = ?, drawn_at = clock_timestamp(), updated_at = now() WHERE inventory_item_id = ?`,
    [name, tracking.inventory_item_id]
  )
}

/** What follows a name. The last one taken is remembered: nobody gets it a second time if no lot is made of it. */
function following(sql: Sql, tracking: ItemTrackingRow, latest: string): NumberSource {
  const at = (step: number) => nameAfter(latest, step + 1)
  return { at, take: (steps) => noteDrawn(sql, tracking, at(steps - 1)) }
}

/**
 * The one rule for the next number of an item, wherever one is suggested or drawn: it follows the item's most recent one,
 * however that came to be. A sequence that somebody set goes before that, and then follows the most recent number that has
 * its prefix. Where the most recent name holds no number, the item's sequence is used as it is.
 */
export async function numberSource(sql: Sql, tracking: ItemTrackingRow): Promise<NumberSource> {
  const now = new Date()
  if (tracking.sequence_set_at) {
    return sequence(sql, tracking, (await latestCounter(sql, tracking, now)) ?? -1, now)
  }
  const latest = await latestName(sql, tracking)
  return latest && canBeFollowed(latest)
    ? following(sql, tracking, latest)
    : sequence(sql, tracking, -1, now)
}
