import { carryOut } from "../claims/carry-out"
import { lockClaimOf } from "../claims/claim-rows"
import { findDefaultType } from "../operation-types/find-default-type"
import { moveIdentifiers } from "../../stock/identifiers/move-identifiers"
import type { Sql } from "../../sql"
import { bookCorrection } from "../../stock/value/value-of-correction"
import { carryHolds } from "./carry-holds"
import { type ClaimContext, claimNewOperation } from "./claim-new-operation"
import { copyLot } from "./copy-lot"
import type { CorrectLot, Correction } from "./correction"
import { refuseBound } from "./refuse-bound"
import { refusePlaced } from "./refuse-placed"

/**
 * A misread lot or serial number in stock: one adjustment takes the wrong one out, another brings the right one in, each
 * naming the other. Between the two the units are untracked stock, so no level changes. What was held back stays so.
 */
export async function correctInStock(
  sql: Sql,
  input: CorrectLot,
  context: ClaimContext,
  lock: () => Promise<Correction>
): Promise<{ operation_ids: string[]; right_lot_id: string }> {
  // References are drawn after lots are locked; operation types come before lots in the lock order.
  await findDefaultType(sql, "adjustment", input.location_id, { lock: true })
  const correction = await lock()
  const { wrong, right, quantity, location_id } = correction
  if (right) {
    await refusePlaced(sql, right)
  }
  await refuseBound(sql, correction)
  const rightId = right?.id ?? (await copyLot(sql, correction, context.actor_id))
  if (right && right.kind === "serial") {
    await moveIdentifiers(sql, wrong.id, right.id)
  }
  const move = async (half: "out" | "in", lotId: string, from: string, to: string) => {
    const claimed = await claimNewOperation(
      sql,
      {
        code: "adjustment",
        location_id,
        from_location_id: from,
        to_location_id: to,
        note: input.reason,
        keeps_level: true,
        lines: [
          {
            inventory_item_id: wrong.inventory_item_id,
            quantity,
            details: [{ lot_id: lotId, quantity, picked: true }],
          },
        ],
      },
      { ...context, transaction_id: `${context.transaction_id}:${half}` }
    )
    await carryOut(sql, (await lockClaimOf(sql, "own_operation", claimed.claim_id, "open"))!)
    return claimed.operation_id
  }
  const out = await move("out", wrong.id, location_id, "adjustment")
  const back = await move("in", rightId, "adjustment", location_id)
  await bookCorrection(
    sql,
    { operation_id: out, lot_id: wrong.id },
    { lot_id: rightId, location_id }
  )
  await sql(
    `UPDATE traceability_operation SET counterpart_id = CASE id WHEN ? THEN ? ELSE ? END WHERE id IN (?, ?)`,
    [out, back, out, out, back]
  )
  await carryHolds(sql, wrong, { id: rightId, name: correction.right_name }, context.actor_id)
  return { operation_ids: [out, back], right_lot_id: rightId }
}
