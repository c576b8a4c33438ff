import { say, spoken } from "../../../../shared/say"
import { RowError, TraceabilityError, throwRowErrors } from "../../../../shared/traceability-error"
import type { OrderMove } from "../../operations/claims/claim"
import { openClaim } from "../../operations/claims/claim-rows"
import {
  readStandingMovements,
  type StandingMovement,
} from "../../operations/claims/standing-movements"
import { lockLots } from "../../stock/ledger/lock-lots"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById } from "../../stock/lots/find-lots"
import { lockOperations, type OperationRow } from "../../operations/documents/operation-rows"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import { Sql } from "../../sql"
import { givenBackBy, untrackedOf } from "./untracked-given-back"

/** The units must still be at the customer: one that came back some other way cannot come back again. */
async function refuseGone(sql: Sql, shipped: StandingMovement[], held: Set<string>): Promise<void> {
  const gone = shipped.filter((row) => !held.has(row.lot_id))
  const lots = new Map(
    (
      await findLotsById(
        sql,
        gone.map((row) => row.lot_id)
      )
    ).map((lot) => [lot.id, lot])
  )
  const last = await lastMovements(sql, [...lots.keys()])
  throwRowErrors(
    gone.map((row, index): RowError => {
      const lot = lots.get(row.lot_id)!
      const where = whereabouts(lot, last.get(lot.id))
      return {
        index,
        value: lot.name,
        code: "lot_elsewhere",
        ...spoken(say("lot_elsewhere.notWithCustomer", { name: lot.name, where: where.said })),
        ref: where.ref,
      }
    })
  )
}

/** Serial numbers that came back after this delivery and may have been sold to somebody else, who has them now. */
async function readMovedSince(sql: Sql, shipped: StandingMovement[]): Promise<Set<string>> {
  const rows = await sql<{ lot_id: string }>(
    `SELECT m.lot_id FROM traceability_lot_movement m JOIN traceability_lot lot ON lot.id = m.lot_id
      WHERE m.id = ANY(?::text[]) AND lot.kind = 'serial'
        AND EXISTS (SELECT 1 FROM traceability_lot_movement later WHERE later.lot_id = m.lot_id AND later.seq > m.seq)`,
    [shipped.map((row) => row.id)]
  )
  return new Set(rows.map((row) => row.lot_id))
}

export type ClaimFulfillmentCancel = {
  transaction_id: string
  fulfillment_id: string
  actor_id: string | null
  order_id?: string
  /** What Medusa gives back to its levels; without it, what our deliveries of the fulfilment shipped. */
  given_back?: Untracked[]
  /** As of `ClaimFulfillment`. */
  active_change?: string | null
  /** What Medusa's workflow goes on to do, for the settling job. */
  medusa?: OrderMove
}

async function lockDeliveries(sql: Sql, fulfillmentId: string): Promise<OperationRow[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation WHERE fulfillment_id = ? AND state = 'done' ORDER BY id`,
    [fulfillmentId]
  )
  const operations = await lockOperations(
    sql,
    rows.map((row) => row.id)
  )
  if (operations.some((operation) => operation.claim_id)) {
    throw new TraceabilityError("invalid_state", say("invalid_state.cancellingNow"), {
      status: 409,
    })
  }
  return operations
}

/**
 * Before Medusa cancels a fulfilment: holds its units at the customer, so that nothing else can move them meanwhile.
 * Returns null when nothing of it is tracked. Throws `lot_elsewhere` for units that came back meanwhile.
 */
export async function claimFulfillmentCancel(
  sql: Sql,
  input: ClaimFulfillmentCancel
): Promise<{ claim_id: string } | null> {
  const operations = await lockDeliveries(sql, input.fulfillment_id)
  const operationIds = operations.map((operation) => operation.id)
  const shipped = await readStandingMovements(sql, operationIds)
  const givenBack = input.given_back ?? (await givenBackBy(sql, operations))
  const untracked = await untrackedOf(sql, givenBack, operations, shipped)
  if (!operations.length && !untracked.length) {
    return null
  }
  await lockLots(
    sql,
    shipped.map((row) => row.lot_id)
  )
  const got = await reserveStock(sql, "customer", shipped)
  const moved = await readMovedSince(sql, shipped)
  const held = got.map((row) => row.lot_id).filter((id) => !moved.has(id))
  await refuseGone(sql, shipped, new Set(held))
  const claimId = await openClaim(sql, {
    kind: "fulfillment_cancel",
    transaction_id: input.transaction_id,
    order_id: operations[0]?.order_id ?? input.order_id,
    fulfillment_id: input.fulfillment_id,
    actor_id: input.actor_id,
    payload: {
      operation_ids: operationIds,
      untracked_arriving: untracked,
      medusa: input.medusa,
    },
  })
  return { claim_id: claimId }
}
