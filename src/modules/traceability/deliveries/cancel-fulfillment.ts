import { Claim, lockOpenClaim, openClaim, settleClaim } from "../claims/claim-rows"
import type { Confirmed } from "../claims/confirm-operation-claim"
import { readStandingMovements, type StandingMovement } from "../corrections/standing-movements"
import { RowError, throwRowErrors, TraceabilityError } from "../../../utils/traceability-error"
import { lockLots } from "../ledger/lock-lots"
import { postMovements } from "../ledger/post-movements"
import { lastMovements, whereabouts } from "../lots/describe-whereabouts"
import { findLotsById } from "../lots/find-lots"
import { newId } from "../new-id"
import { createOperation } from "../operations/create-operation"
import {
  numbersAsItLeaves,
  OperationRow,
  readLines,
  readOperation,
  readOperations,
} from "../operations/operation-rows"
import { refreshState } from "../operations/refresh-state"
import { reserveStock } from "../reservation/reserve-by-strategy"
import type { Sql } from "../sql"
import { addUntracked } from "../tracking/add-untracked"
import { readOpenDeliveries } from "./sync-deliveries"

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
        message: `${lot.name} is no longer with the customer: it ${where.text}. The fulfilment cannot be cancelled.`,
        ref: where.ref,
      }
    })
  )
}

/** Serial numbers that came back after this delivery and may have been sold to somebody else, who has them now. */
async function readMovedSince(sql: Sql, shipped: StandingMovement[]): Promise<Set<string>> {
  const rows = await sql<{ lot_id: string }>(
    `SELECT m.lot_id FROM lot_movement m JOIN stock_lot lot ON lot.id = m.lot_id
      WHERE m.id = ANY(?::text[]) AND lot.kind = 'serial'
        AND EXISTS (SELECT 1 FROM lot_movement later WHERE later.lot_id = m.lot_id AND later.seq > m.seq)`,
    [shipped.map((row) => row.id)]
  )
  return new Set(rows.map((row) => row.lot_id))
}

/**
 * Before Medusa cancels a fulfilment: holds its units at the customer, so that nothing else can move them meanwhile.
 * Answers null when the fulfilment delivered no tracked unit.
 */
export async function claimFulfillmentCancel(
  sql: Sql,
  input: { transaction_id: string; fulfillment_id: string; actor_id: string | null }
): Promise<{ claim_id: string } | null> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM stock_operation WHERE fulfillment_id = ? AND state = 'done' ORDER BY id`,
    [input.fulfillment_id]
  )
  const operations = await readOperations(
    sql,
    rows.map((row) => row.id),
    true
  )
  if (operations.some((operation) => operation.claim_id)) {
    throw new TraceabilityError(
      "invalid_state",
      "This fulfilment is being cancelled by somebody else right now.",
      { status: 409 }
    )
  }
  const operationIds = operations.map((operation) => operation.id)
  const shipped = await readStandingMovements(sql, operationIds)
  if (!operations.length) {
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
    order_id: operations[0].order_id,
    fulfillment_id: input.fulfillment_id,
    actor_id: input.actor_id,
    payload: { operation_ids: operationIds },
  })
  return { claim_id: claimId }
}

type Back = { line_item_id: string | null; inventory_item_id: string; quantity: number }

/** The order needs the goods again: its open delivery of that place grows, or a new one is made. Answers its id. */
async function reopenDelivery(
  sql: Sql,
  operationId: string,
  back: Back[],
  claim: Claim
): Promise<string> {
  const done = await readOperation(sql, operationId)
  const open = (await readOpenDeliveries(sql, done.order_id!, true)).find(
    (o) => o.from_location_id === done.from_location_id
  )
  if (!open) {
    const fresh = {
      ...done,
      state: "waiting" as const,
      backorder_of_id: done.id,
      created_by: claim.actor_id,
      lines: back,
    }
    return (await createOperation(sql, fresh)).id
  }
  await sql(
    `WITH back AS (
       SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) AS b (id, line_item_id, item, quantity)),
     grown AS (
       UPDATE stock_operation_line l SET demand = l.demand + back.quantity, updated_at = now() FROM back
        WHERE l.operation_id = ? AND l.line_item_id = back.line_item_id AND l.inventory_item_id = back.item RETURNING back.id)
     INSERT INTO stock_operation_line (id, operation_id, inventory_item_id, line_item_id, demand)
     SELECT back.id, ?, back.item, back.line_item_id, back.quantity FROM back WHERE back.id NOT IN (SELECT id FROM grown)`,
    [
      back.map(() => newId("sopl")),
      back.map((b) => b.line_item_id),
      back.map((b) => b.inventory_item_id),
      back.map((b) => b.quantity),
      open.id,
      open.id,
    ]
  )
  return open.id
}

/** Units that were blocked or have expired while the customer had them come back, but are promised to nobody. */
async function readFit(sql: Sql, shipped: StandingMovement[]): Promise<StandingMovement[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM stock_lot WHERE id = ANY(?::text[]) AND blocked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    [shipped.map((row) => row.lot_id)]
  )
  const fit = new Set(rows.map((row) => row.id))
  return shipped.filter((row) => fit.has(row.lot_id))
}

/** The very units that came back are reserved for the order again, in front of whatever else was proposed. */
async function reserveSameUnits(
  sql: Sql,
  operationId: string,
  shipped: StandingMovement[]
): Promise<void> {
  const operation = await readOperation(sql, operationId)
  const lines = await readLines(sql, [operationId])
  const got = await reserveStock(sql, operation.from_location_id, await readFit(sql, shipped))
  const rows = (got as StandingMovement[]).map((row) => ({
    ...row,
    line: lines.find(
      (line) =>
        line.line_item_id === row.line_item_id && line.inventory_item_id === row.inventory_item_id
    )!,
  }))
  await sql(
    `INSERT INTO stock_operation_detail (id, operation_id, line_id, lot_id, quantity, from_location_id, to_location_id, position)
     SELECT r.id, ?, r.line_id, r.lot_id, r.quantity, ?, ?, -r.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY AS r (id, line_id, lot_id, quantity, place)`,
    [
      operationId,
      operation.from_location_id,
      operation.to_location_id,
      rows.map(() => newId("sopd")),
      rows.map((row) => row.line.id),
      rows.map((row) => row.lot_id),
      rows.map((row) => row.quantity),
    ]
  )
  await refreshState(sql, operation)
}

/** Goods that had left without a number, or whose stock carries none, are counted without one again. */
async function returnUntracked(
  sql: Sql,
  operation: OperationRow,
  shipped: StandingMovement[]
): Promise<void> {
  const numbered = new Set(
    shipped.filter((row) => row.operation_id === operation.id).map((row) => row.inventory_item_id)
  )
  const lines = await readLines(sql, [operation.id])
  for (const line of lines.filter(
    (l) =>
      l.tracking !== "none" &&
      (numbersAsItLeaves(operation, l) || !numbered.has(l.inventory_item_id))
  )) {
    await addUntracked(sql, line.inventory_item_id, operation.from_location_id, line.done_quantity)
  }
}

/** Items of these deliveries whose stock carries no numbers. */
async function readBareItems(sql: Sql, operations: OperationRow[]): Promise<Set<string>> {
  const lines = await readLines(
    sql,
    operations.map((operation) => operation.id)
  )
  const bare = lines.filter((line) => numbersAsItLeaves(operations[0], line))
  return new Set(bare.map((line) => line.inventory_item_id))
}

/** Medusa has cancelled the fulfilment: the same units come back to where they were, and stay promised to the order. */
export async function confirmFulfillmentCancel(sql: Sql, claim: Claim): Promise<Confirmed> {
  const operations = await readOperations(sql, claim.payload.operation_ids, true)
  await sql(
    `UPDATE stock_operation SET state = 'cancelled', updated_at = now() WHERE id = ANY(?::text[])`,
    [claim.payload.operation_ids]
  )
  const reopened = new Map<string, string>()
  for (const operation of operations) {
    const lines = await readLines(sql, [operation.id])
    const back = lines
      .filter((line) => line.done_quantity > 0)
      .map((line) => ({ ...line, quantity: line.done_quantity }))
    reopened.set(operation.id, await reopenDelivery(sql, operation.id, back, claim))
  }
  const shipped = await readStandingMovements(sql, claim.payload.operation_ids)
  await lockLots(
    sql,
    shipped.map((row) => row.lot_id)
  )
  const operationOf = new Map(operations.map((operation) => [operation.id, operation]))
  const bare = await readBareItems(sql, operations)
  await postMovements(
    sql,
    shipped.map((row) => ({
      ...row,
      from_location_id: row.to_location_id,
      // A unit numbered as it left came from no stock row. It comes back as numbered stock of the place it left, unless
      // stock of the item carries no numbers: then the number is nowhere, until a unit leaves with it again.
      to_location_id: bare.has(row.inventory_item_id)
        ? "adjustment"
        : operationOf.get(row.operation_id)!.from_location_id,
      reserved: row.quantity,
      code: "delivery",
      reference: operationOf.get(row.operation_id)!.reference,
      order_id: claim.order_id,
      fulfillment_id: claim.fulfillment_id,
      reverses_id: row.id,
    })),
    { actor_id: claim.actor_id, occurred_at: new Date() }
  )
  for (const operation of operations) {
    await returnUntracked(sql, operation, shipped)
  }
  for (const [operationId, openId] of reopened) {
    await reserveSameUnits(
      sql,
      openId,
      shipped.filter((row) => row.operation_id === operationId && !bare.has(row.inventory_item_id))
    )
  }
  const lotIds = shipped.map((row) => row.lot_id)
  await sql(
    `UPDATE stock_lot SET warranty_until = NULL, updated_at = now() WHERE kind = 'serial' AND id = ANY(?::text[])`,
    [lotIds]
  )
  await settleClaim(sql, claim, "confirmed")
  return {
    operation_ids: claim.payload.operation_ids,
    code: "delivery",
    lot_ids: lotIds,
    backorder_id: null,
  }
}

/**
 * A fulfilment was confirmed, and what its caller did afterwards failed: Medusa has taken it back, and so do we. The
 * ledger cannot forget, so the units come back by movements of their own, as when a fulfilment is cancelled.
 */
export async function reverseFulfillment(sql: Sql, claim: Claim): Promise<void> {
  const cancel = await claimFulfillmentCancel(sql, {
    transaction_id: `${claim.transaction_id}:undo`,
    fulfillment_id: claim.fulfillment_id!,
    actor_id: claim.actor_id,
  })
  if (cancel) {
    await confirmFulfillmentCancel(sql, (await lockOpenClaim(sql, cancel.claim_id))!)
  }
}
