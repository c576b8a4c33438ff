import { say } from "../../../../shared/say"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { nameUntracked } from "../claims/name-untracked"
import {
  capturesOnDelivery,
  mayCreateInCare,
  mayCreateOnDelivery,
} from "../documents/capture-rules"
import { checkCapturedRows } from "../documents/checks/check-captured-rows"
import { checkOutgoingRows } from "../documents/checks/check-outgoing-rows"
import { careRouteOf } from "../documents/care-route"
import type { OperationRow } from "../documents/operation-rows"
import type { OutgoingRow } from "../documents/checks/outgoing-rules"
import { rowError } from "../documents/checks/row-error"
import type { ClaimOperation } from "./claim-operation-input"
import type { Counted } from "./count-lines"
import { type CountedRow, givenRows } from "./given-rows"

/** Goods that leave: all rows that count, and those of them whose name untracked stock gets as it leaves. */
export type Leaving = { rows: CountedRow[]; named: OutgoingRow[] }

/**
 * A row that waits for a new lot, of a name that a lot in stock has been given since it was entered. Which of the two the
 * goods are is for people to say.
 */
function refuseMadeMeanwhile(given: CountedRow[], checked: OutgoingRow[]): RowError[] {
  const waiting = new Set(given.filter((row) => !row.lot_id).map((row) => row.index))
  return checked
    .filter((row) => row.lot_id && waiting.has(row.index))
    .map((row) =>
      rowError(row, "lot_exists", say("lot_exists.inStockSince", { name: row.lot_name }))
    )
}

/** Goods leave or move: checks that the units are there and fit. Throws every bad row. */
export async function checkLeaving(
  sql: Sql,
  operation: OperationRow,
  counted: Counted[],
  scope: ClaimOperation["scope"]
): Promise<Leaving> {
  const given = givenRows(counted, operation)
  const captured = new Set(
    counted.filter(({ line }) => capturesOnDelivery(operation, line)).map(({ line }) => line.id)
  )
  const rules = {
    ...operation,
    operation_id: operation.id,
    use_existing_lots: true,
    use_create_lots: mayCreateOnDelivery(operation) || mayCreateInCare(operation),
    scope,
    tracking: new Map(counted.map(({ line }) => [line.inventory_item_id, line.tracking])),
    now: new Date(),
    care: careRouteOf(operation),
  }
  const stocked = given.filter((row) => !captured.has(row.line_id))
  const ofStock = await checkOutgoingRows(sql, stocked, rules)
  const leaving = await checkCapturedRows(
    sql,
    given.filter((row) => captured.has(row.line_id)),
    rules
  )
  throwRowErrors([
    ...ofStock.errors,
    ...refuseMadeMeanwhile(stocked, ofStock.rows),
    ...leaving.errors,
  ])
  // A customer's unit that gets a number as it comes in takes nothing of our untracked stock.
  const fromUntracked = mayCreateOnDelivery(operation) ? ofStock.rows : []
  return { rows: given, named: [...fromUntracked.filter((row) => !row.lot_id), ...leaving.rows] }
}

/** Marks what leaves, and names those units that get their lot as they do. */
export async function claimOutgoing(
  sql: Sql,
  operation: OperationRow,
  leaving: Leaving,
  input: ClaimOperation,
  claimId: string
): Promise<void> {
  await sql(
    `UPDATE traceability_operation_detail SET claimed_quantity = quantity, updated_at = now() WHERE id = ANY(?::text[])`,
    [leaving.rows.map((row) => row.detail_id)]
  )
  await nameUntracked(sql, [operation.id], claimId, input)
}
