import { holdsStock } from "../../../../shared/places"
import type { Maintained, NewGenealogy, ReworkClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import type { Confirmed } from "../../operations/claims/confirmed"
import { lockGenealogy } from "../../stock/ledger/lock-genealogy"
import { lockLots } from "../../stock/ledger/lock-lots"
import { postMovements } from "../../stock/ledger/post-movements"
import { newId } from "../../new-id"
import { lockOperation, readDetails } from "../../operations/documents/operation-rows"
import { reserveMissing } from "../../operations/documents/reserve-missing"
import { setState } from "../../operations/documents/set-state"
import type { Sql } from "../../sql"
import { bookRework } from "../../stock/value/value-of-rework"
import { addUntracked } from "../../stock/tracking/add-untracked"
import { readOrder } from "../orders/order-rows"

async function changeGenealogy(sql: Sql, claim: ReworkClaim, now: Date): Promise<void> {
  const { returned, added, operation_ids } = claim.payload
  await sql(
    `UPDATE traceability_lot_genealogy g SET returned_quantity = g.returned_quantity + back.quantity, returned_at = ?, updated_at = now()
       FROM unnest(?::text[], ?::numeric[]) AS back (id, quantity) WHERE g.id = back.id`,
    [now, returned.map((row) => row.id), returned.map((row) => row.quantity)]
  )
  for (const row of added) {
    await (row.maintains
      ? insertMaintained(sql, { ...row, ...row.maintains }, operation_ids[0], now)
      : insertSwapped(sql, row, operation_ids[0], now))
  }
}

/** What was put in for a removed component, in the genealogy of the order that built the unit. */
const insertSwapped = (sql: Sql, row: NewGenealogy, operationId: string, now: Date) =>
  sql(
    `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, role, kind, quantity, manufacturing_order_id, operation_id, replaces_id, occurred_at)
     SELECT ?, ?, old.parent_lot_id, old.role, 'swapped', ?, old.manufacturing_order_id, ?, old.id, ?
       FROM traceability_lot_genealogy old WHERE old.id = ?`,
    [newId("lgen"), row.child_lot_id, row.quantity, operationId, now, row.replaces_id]
  )

type MaintainedPart = Omit<NewGenealogy, "maintains"> & Maintained

/** What a repair put in, which may be a unit that we never made. */
const insertMaintained = (sql: Sql, row: MaintainedPart, operationId: string, now: Date) =>
  sql(
    `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, kind, quantity, manufacturing_order_id, service_case_id,
                                      operation_id, replaces_id, occurred_at)
     VALUES (?, ?, ?, 'maintained', ?, ?, ?, ?, ?, ?)`,
    [
      newId("lgen"),
      row.child_lot_id,
      row.parent_lot_id,
      row.quantity,
      row.manufacturing_order_id,
      row.service_case_id,
      operationId,
      row.replaces_id,
      now,
    ]
  )

/** An open order that lost a component to scrap gets another one proposed. */
async function replaceScrapped(sql: Sql, orderId: string): Promise<void> {
  const { operation_id } = await readOrder(sql, orderId)
  const main = await lockOperation(sql, operation_id)
  if ((main.state === "ready" || main.state === "waiting") && !main.claim_id) {
    const complete = await reserveMissing(sql, main, "by_type")
    await setState(sql, [main.id], complete ? "ready" : "waiting")
  }
}

/** The second half of an unbuild, a swap, a scrap or a repair: ledger, lot stock, genealogy and document in one transaction. */
export async function confirmRework(sql: Sql, claim: ReworkClaim): Promise<Confirmed> {
  const [operationId] = claim.payload.operation_ids
  const operation = await lockOperation(sql, operationId)
  if (claim.payload.freed) {
    await replaceScrapped(sql, operation.manufacturing_order_id!)
  }
  await lockGenealogy(sql, claim.payload.returned)
  const rows = (await readDetails(sql, [operationId])).filter((row) => row.lot_id)
  await lockLots(
    sql,
    rows.map((row) => row.lot_id!)
  )
  const now = new Date()
  const movements = rows.map((row) => ({
    ...row,
    lot_id: row.lot_id!,
    reserved: holdsStock(row.from_location_id) ? row.quantity : 0,
    operation_id: operationId,
    code: operation.code,
    reference: operation.reference,
  }))
  await postMovements(sql, movements, { actor_id: claim.actor_id, occurred_at: now })
  await addUntracked(sql, claim.payload.untracked_arriving)
  await bookRework(sql, operationId, claim.payload.returned, () => changeGenealogy(sql, claim, now))
  await sql(
    `UPDATE traceability_operation_detail SET claimed_quantity = 0, updated_at = now() WHERE operation_id = ?`,
    [operationId]
  )
  await sql(
    `UPDATE traceability_operation_line SET done_quantity = demand WHERE operation_id = ?`,
    [operationId]
  )
  await sql(
    `UPDATE traceability_operation SET state = 'done', done_at = ?, done_by = ?, updated_at = now() WHERE id = ?`,
    [now, claim.actor_id, operationId]
  )
  await settleClaim(sql, claim, "confirmed")
  return {
    operation_ids: [operationId],
    code: operation.code,
    lot_ids: movements.map((movement) => movement.lot_id),
    backorder_id: null,
    offers: true,
  }
}
