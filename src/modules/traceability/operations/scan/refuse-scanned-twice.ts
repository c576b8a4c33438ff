import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import type { Sql } from "../../sql"
import { linesOfChosen, type Scan } from "./scan"

/** Refuses a unit that was scanned into this operation before. */
export function refuseTwice(name: string, reference: string): never {
  throw new TraceabilityError("duplicate_lot", say("duplicate_lot.scanned", { name, reference }))
}

/**
 * Refuses a serial number that is on a row of these lines already; with global uniqueness also on a row of another item. Two
 * items may have the same number otherwise, but a scan of it is rather the same unit once more.
 */
export async function refuseScannedTwice(sql: Sql, scan: Scan, name: string): Promise<void> {
  const { operation, lines, scope } = scan
  const items = lines
    .filter((line) => line.tracking === "serial")
    .map((line) => line.inventory_item_id)
  const [same] = items.length
    ? await sql<{ inventory_item_id: string }>(
        `SELECT l.inventory_item_id FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
           LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
          WHERE d.operation_id = ? AND coalesce(lot.name, d.lot_name) = ? AND (? OR l.inventory_item_id = ANY(?::text[])) LIMIT 1`,
        [operation.id, name, scope === "global", items]
      )
    : []
  if (!same) {
    return
  }
  const meant = linesOfChosen(scan).map((line) => line.inventory_item_id)
  if (meant.includes(same.inventory_item_id)) {
    refuseTwice(name, operation.reference)
  }
  throw new TraceabilityError(
    "duplicate_lot",
    say(scope === "global" ? "duplicate_lot.scannedForItem" : "duplicate_lot.scannedForItemHint", {
      name,
      reference: operation.reference,
      item: itemToken(same.inventory_item_id),
    })
  )
}
