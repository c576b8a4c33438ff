import { throwRowErrors } from "../../../../shared/traceability-error"
import { readTimeZone } from "../../stock/settings/time-zone"
import type { Sql } from "../../sql"
import {
  differencesOf,
  differingErrors,
  openQuantity,
  unexpectedErrors,
} from "../announcements/compare-announced"
import { findAnnounced, isAnnouncedFor, withAnnounced } from "../documents/details/fill-announced"
import type { LabelFacts } from "../documents/label-facts"
import type { LineRow } from "../documents/operation-rows"
import type { AnnouncedRow } from "../documents/details/read-announced"
import type { Scan } from "./scan"

type Facts = LabelFacts & { expires_at?: Date }

type ScannedNumber = { line: LineRow; name: string; quantity: number; facts: Facts }

/** A number that is announced for just one of several articles says which one it is. */
export function linesOfAnnounced(
  lines: LineRow[],
  announced: AnnouncedRow[],
  name: string
): LineRow[] {
  const items = new Set(
    announced
      .filter((row) => row.name === name && openQuantity(row) > 0)
      .map((row) => row.inventory_item_id)
  )
  const found = lines.filter((line) => items.has(line.inventory_item_id))
  return new Set(found.map((line) => line.inventory_item_id)).size === 1 ? found : lines
}

/** How much of a number is announced and still open; undefined where it is not. */
export function announcedQuantity(
  announced: AnnouncedRow[],
  line: LineRow,
  name: string
): number | undefined {
  const found = findAnnounced(announced, line.inventory_item_id, name)
  const open = found && openQuantity(found)
  return open && open > 0 ? open : undefined
}

/** What the code says of a number, and what it does not say as its supplier announced it. */
export function withAnnouncedFacts(
  announced: AnnouncedRow[],
  line: LineRow,
  name: string,
  facts: Facts
): Facts {
  const found = findAnnounced(announced, line.inventory_item_id, name)
  return found ? withAnnounced(facts, found) : facts
}

/**
 * Asks about a scanned number that is not as announced: `not_announced` where others of its article are, and
 * `announcement_differs` where its code says another date or batch. Returns whether somebody had to say that it is right.
 */
export async function askUnannounced(
  sql: Sql,
  scan: Scan,
  announced: AnnouncedRow[],
  { line, name, quantity, facts }: ScannedNumber
): Promise<boolean> {
  const found = findAnnounced(announced, line.inventory_item_id, name)
  if (!found && !(await isAnnouncedFor(sql, scan.operation, line.inventory_item_id))) {
    return false
  }
  const row = {
    line_id: line.id,
    inventory_item_id: line.inventory_item_id,
    lot_name: name,
  }
  const over = quantity - Math.max(found ? openQuantity(found) : 0, 0)
  const isUnexpected = over > 0
  throwRowErrors(
    isUnexpected && !scan.accept_unexpected
      ? unexpectedErrors([{ ...row, quantity: over, differences: [] }])
      : []
  )
  const differences = found ? differencesOf(facts, found, await readTimeZone(sql)) : []
  const differs = differences.length > 0
  throwRowErrors(
    differs && !scan.accept_differing ? differingErrors([{ ...row, quantity, differences }]) : []
  )
  return isUnexpected || differs
}

/** Keeps with the row that it was asked about, so that nobody asks again when the receipt is validated. */
export async function markAccepted(sql: Sql, detailId: string): Promise<void> {
  await sql(`UPDATE traceability_operation_detail SET announcement_accepted = true WHERE id = ?`, [
    detailId,
  ])
}
