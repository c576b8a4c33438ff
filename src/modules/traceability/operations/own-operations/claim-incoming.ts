import { throwRowErrors } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { createMissingLots } from "../claims/create-missing-lots"
import { addsToLots } from "../documents/capture-rules"
import { askExpired, hasExpired } from "../documents/checks/ask-expired"
import { checkIncomingRows, type IncomingRow } from "../documents/checks/check-incoming-rows"
import type { OperationRow } from "../documents/operation-rows"
import { checkRowIdentifiers } from "../documents/checks/check-row-identifiers"
import { insertIdentifiers } from "../../stock/identifiers/insert-identifiers"
import { lotKey } from "../../stock/lots/lot-key"
import { shareNewLots } from "./share-new-lots"
import type { ClaimOperation } from "./claim-operation-input"
import type { Counted } from "./count-lines"
import { type CountedRow, givenRows } from "./given-rows"

/** What was accepted as it was scanned is not asked about again. */
async function askExpiredOnce(sql: Sql, rows: (IncomingRow & CountedRow)[]): Promise<void> {
  const now = new Date()
  const ids = rows.flatMap((row) => (hasExpired(row, now) ? row.detail_id : []))
  if (!ids.length) {
    return
  }
  const accepted = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation_detail WHERE id = ANY(?::text[]) AND expired_accepted`,
    [ids]
  )
  const isAccepted = new Set(accepted.map(({ id }) => id))
  const asked = rows.filter((row) => !isAccepted.has(row.detail_id))
  askExpired(asked, now, "comes in")
}

/** Goods come in: checks their rows and makes the lots that do not exist yet, for the claim. Throws every bad row. */
export async function claimIncoming(
  sql: Sql,
  operation: OperationRow,
  counted: Counted[],
  input: ClaimOperation,
  claimId: string
): Promise<void> {
  const given = givenRows(counted, operation)
  const tracking = new Map(counted.map(({ line }) => [line.inventory_item_id, line.tracking]))
  const rules = { ...operation, scope: input.scope, tracking }
  const mayShare = operation.use_existing_lots || addsToLots(operation)
  const check = async () => {
    if (mayShare) {
      await shareNewLots(sql, given, input.scope)
    }
    return checkIncomingRows(sql, given, rules)
  }
  let checked = await check()
  // Another receipt can make the same lot, or be done with it, between the two looks of a check: then it is there to be shared.
  if (mayShare && checked.errors.some(({ code }) => code === "lot_exists")) {
    checked = await check()
  }
  const identifiers = await checkRowIdentifiers(sql, checked.rows, {
    tracking,
    accept_similar: true,
  })
  throwRowErrors([...checked.errors, ...identifiers.errors])
  const good = checked.rows as (IncomingRow & CountedRow)[]
  // What is found, counted or brought along by a shop that moves in may have expired on the shelf.
  if (operation.code === "receipt" && input.accept_expired === false) {
    await askExpiredOnce(sql, good)
  }
  const created = await createMissingLots(sql, good, input, claimId)
  await insertIdentifiers(
    sql,
    good.flatMap(({ lot_id, identifiers: given }) =>
      lot_id ? [{ lot_id, identifiers: given }] : []
    ),
    claimId
  )
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = row.lot_id, from_location_id = row.from_id, to_location_id = row.to_id, claimed_quantity = d.quantity, updated_at = now()
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS row (id, lot_id, from_id, to_id) WHERE d.id = row.id`,
    [
      good.map((row) => row.detail_id),
      good.map((row) => row.lot_id ?? created.get(lotKey(row))!),
      good.map((row) => row.from_location_id),
      good.map((row) => row.to_location_id),
    ]
  )
}
