import { claimOperation } from "../claims/claim-operation"
import { lockOpenClaim } from "../claims/claim-rows"
import { confirmOperationClaim } from "../claims/confirm-operation-claim"
import { sumQuantities } from "../../../utils/round-quantity"
import { TraceabilityError } from "../../../utils/traceability-error"
import { newId } from "../new-id"
import { confirmOperation } from "../operations/confirm-operation"
import { createOperation } from "../operations/create-operation"
import { assertRowCount } from "../operations/open-line"
import { writeDetails } from "../operations/write-details"
import type { Sql } from "../sql"
import { addUntracked } from "./add-untracked"

export type AssignLots = {
  inventory_item_id: string
  location_id: string
  lots: { name?: string; lot_id?: string; quantity: number; expires_at?: Date | null }[]
  actor_id: string | null
}

/**
 * Gives numbers to stock that is already counted at a place without one: an adjustment that brings the lots in and takes
 * as much from the untracked stock. Medusa's level does not change, so all of it is one transaction. Answers the
 * operation's id.
 */
export async function assignLots(
  sql: Sql,
  input: AssignLots,
  scope: "item" | "global"
): Promise<string> {
  assertRowCount(input.lots.length)
  if (!input.lots.length) {
    throw new TraceabilityError("lot_required", "Name at least one lot or serial number.")
  }
  const { inventory_item_id, location_id, actor_id } = input
  const quantity = sumQuantities(input.lots.map((lot) => lot.quantity))
  const { id, line_ids } = await createOperation(sql, {
    code: "adjustment",
    location_id,
    created_by: actor_id,
    keeps_level: true,
    lines: [{ inventory_item_id, quantity }],
  })
  const details = input.lots.map(({ name, ...lot }) => ({ ...lot, lot_name: name }))
  await writeDetails(sql, {
    operation_id: id,
    line_id: line_ids[0],
    mode: "replace",
    details,
    scope,
  })
  await confirmOperation(sql, id)
  await addUntracked(sql, inventory_item_id, location_id, -quantity)
  const { claim_id } = await claimOperation(sql, {
    operation_id: id,
    transaction_id: newId("assign"),
    actor_id,
    scope,
  })
  await confirmOperationClaim(sql, (await lockOpenClaim(sql, claim_id))!)
  return id
}
