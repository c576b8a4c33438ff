import { roundQuantity } from "../../../../shared/round-quantity"
import type { Sql } from "../../sql"
import { isUsable } from "../../stock/lots/lot-conditions"
import { mayBeUsed, whyUnfit, type Unfit } from "./refuse-unfit-lot"
import type { LineRow, OperationRow } from "./operation-rows"

/** So many units are named; the message says how many more there are. */
const NAMED_MAX = 3

type Row = Unfit & { quantity: number; was_reserved: boolean; total: number }

/** A missing number of units on a line that takes them out of stock. */
export type MissingUnits = { line: LineRow; missing: number }

/**
 * The lots that a line could have but for a hold or their expiry: those that were reserved for it until they were blocked, and
 * where nothing usable is free, whatever else is there.
 */
const readUnfit = (sql: Sql, operation: OperationRow, line: LineRow): Promise<Row[]> =>
  sql<Row>(
    `WITH here AS (
       SELECT lot.id, lot.name, lot.blocked_at, lot.blocked_by, lot.blocked_reason, lot.expires_at,
              (s.quantity - s.reserved_quantity)::float8 AS quantity, ${isUsable("lot")} AS usable,
              EXISTS (SELECT 1 FROM traceability_reservation_loss loss
                       WHERE loss.operation_id = ? AND loss.lot_id = lot.id AND loss.reason = 'blocked') AS was_reserved
         FROM traceability_lot lot JOIN traceability_lot_stock s ON s.lot_id = lot.id
        WHERE lot.inventory_item_id = ? AND s.location_id = ? AND s.quantity > s.reserved_quantity)
     SELECT name, blocked_at, blocked_by, blocked_reason, expires_at, quantity, was_reserved,
            (sum(quantity) OVER ())::float8 AS total
       FROM here
      WHERE NOT usable AND (was_reserved OR NOT EXISTS (SELECT 1 FROM here WHERE usable))
      ORDER BY was_reserved DESC, blocked_at DESC NULLS LAST, name LIMIT ${NAMED_MAX}`,
    [operation.id, line.inventory_item_id, operation.from_location_id]
  )

const describe = (row: Row): string =>
  `${row.name}${row.was_reserved ? ", which was reserved for this," : ""} ${whyUnfit(row, new Date())}.`

/** What to do about them, in one sentence. */
function adviceFor(rows: Row[], reference: string): string {
  const isOne = rows.length === 1
  const unblock = rows.some((row) => row.blocked_at)
    ? `, or unblock ${isOne ? "it" : "them"} first`
    : ""
  const these = isOne ? `${rows[0].name} itself` : "these themselves"
  return `In Detailed Operations of ${reference}, choose ${isOne ? "another" : "others"}, or ${these} with an override reason${unblock}.`
}

/**
 * Says of units that are missing which ones are there but blocked or expired, why, and what can be done. Returns null where
 * that is not the reason: then they are simply missing.
 */
export async function explainMissing(
  sql: Sql,
  operation: OperationRow,
  { line, missing }: MissingUnits
): Promise<string | null> {
  const isForUse = line.tracking !== "none" && mayBeUsed(operation.to_location_id)
  const rows = isForUse ? await readUnfit(sql, operation, line) : []
  if (!rows.length) {
    return null
  }
  const wanted = Math.min(missing, rows[0].total)
  const enough = rows.findIndex(
    (_, index) => rows.slice(0, index + 1).reduce((sum, row) => sum + row.quantity, 0) >= wanted
  )
  const named = enough < 0 ? rows : rows.slice(0, enough + 1)
  const rest = roundQuantity(wanted - named.reduce((sum, row) => sum + row.quantity, 0))
  const more = rest > 0 ? ` So are ${rest} more.` : ""
  const absent = roundQuantity(missing - wanted)
  const others = absent > 0 ? ` ${absent} more ${absent === 1 ? "is" : "are"} missing.` : ""
  return `${named.map(describe).join(" ")}${more}${others} ${adviceFor(named, operation.reference)}`
}

/** The same for several lines: what is said of each, by its id. Lines of which units are simply missing are not in it. */
export async function explainAllMissing(
  sql: Sql,
  operation: OperationRow,
  units: MissingUnits[]
): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  for (const one of units.filter(({ missing }) => missing > 0)) {
    const text = await explainMissing(sql, operation, one)
    if (text) {
      said.set(one.line.id, text)
    }
  }
  return said
}
