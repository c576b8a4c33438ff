import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { isLuhn } from "../../numbers/identifiers/luhn"
import type { Sql } from "../../sql"
import type { LineRow } from "../documents/operation-rows"
import type { Scan } from "./scan"

const DIGITS = /^\d{14,16}$/
const isImei = (name: string): boolean => name.length === 15 && isLuhn(name)

/** So many others show what a number of the item looks like; looking at the latest is enough. */
const OTHERS_MIN = 2
const OTHERS_MAX = 20

/** The latest numbers of the item, and those that this operation has for it. */
const readOthers = (sql: Sql, { operation }: Scan, { inventory_item_id }: LineRow) =>
  sql<{ name: string }>(
    `(SELECT name FROM traceability_lot WHERE inventory_item_id = ? AND kind = 'serial' ORDER BY created_at DESC LIMIT ${OTHERS_MAX})
     UNION (SELECT d.lot_name FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
             WHERE d.operation_id = ? AND l.inventory_item_id = ? AND d.lot_name IS NOT NULL LIMIT ${OTHERS_MAX})`,
    [inventory_item_id, operation.id, inventory_item_id]
  )

/** Asks about a number of some 15 digits that is no IMEI, where all others of the item are: the last digit checks the others. */
export async function refuseMistypedImei(
  sql: Sql,
  scan: Scan,
  line: LineRow,
  name: string
): Promise<void> {
  if (scan.accept_code || line.tracking !== "serial" || !DIGITS.test(name) || isImei(name)) {
    return
  }
  const others = (await readOthers(sql, scan, line)).filter((other) => other.name !== name)
  if (others.length >= OTHERS_MIN && others.every((other) => isImei(other.name))) {
    throw new TraceabilityError("not_a_lot_name", say("not_a_lot_name.mistypedImei", { name }))
  }
}
