import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { holdExistingLots } from "../../operations/claims/held-lots"
import { insertLots } from "../../stock/lots/insert-lots"
import { newId } from "../../new-id"
import { asksForLots, DetailRow } from "../../operations/documents/operation-rows"
import { releaseDetails } from "../../stock/reservation/release-details"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Chosen } from "./choose-lots"
import type { Target } from "./fulfillment-targets"

/** A serial number that stands on another line of the same delivery leaves that line: it can only be shipped once. */
export async function freeFromOtherLines(
  sql: Sql,
  extra: Chosen[],
  all: DetailRow[]
): Promise<DetailRow[]> {
  const serials = extra.filter((row) => row.lot_id && row.target.line.tracking === "serial")
  const taken = new Map(serials.map((row) => [row.lot_id, row.target.line.id]))
  const elsewhere = all.filter(
    (d) => d.lot_id && taken.has(d.lot_id) && taken.get(d.lot_id) !== d.line_id
  )
  await releaseDetails(
    sql,
    elsewhere.map((detail) => detail.id),
    true
  )
  return elsewhere
}

/** Reserves what ships beyond what was assigned, as rows that go away again when the claim is released. */
export async function addClaimedRows(sql: Sql, extra: Chosen[]): Promise<void> {
  for (const operation of new Set(extra.map((row) => row.target.operation))) {
    const rows = extra.filter((row) => row.target.operation === operation)
    const inStock = rows.flatMap((row) =>
      row.lot_id ? [{ lot_id: row.lot_id, quantity: row.quantity }] : []
    )
    const got = await reserveStock(sql, operation.from_location_id, inStock)
    if (got.length < inStock.length) {
      throw new TraceabilityError(
        "lot_not_available",
        `Not everything chosen for ${operation.reference} is still free.`,
        { status: 409 }
      )
    }
    await sql(
      `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, claimed_quantity, added_by_claim,
                                           override_reason, picked, from_location_id, to_location_id, position)
       SELECT r.id, ?, r.line_id, r.lot_id, r.lot_name, r.quantity, r.quantity, true, r.override_reason, true, ?, ?, r.place::int
         FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[]) WITH ORDINALITY
              AS r (id, line_id, lot_id, lot_name, quantity, override_reason, place)`,
      [
        operation.id,
        operation.from_location_id,
        operation.to_location_id,
        rows.map(() => newId("sopd")),
        rows.map((row) => row.target.line.id),
        rows.map((row) => row.lot_id),
        rows.map((row) => row.lot_name),
        rows.map((row) => row.quantity),
        rows.map((row) => row.override_reason ?? null),
      ]
    )
  }
}

/** Assigned rows remember how much of them ships, and why a blocked or expired one does. */
export async function markClaimed(sql: Sql, chosen: Chosen[]): Promise<void> {
  const assigned = chosen.filter((row) => row.detail)
  await sql(
    `UPDATE traceability_operation_detail d SET claimed_quantity = row.quantity,
            override_reason = coalesce(row.override_reason, d.override_reason), updated_at = now()
       FROM (SELECT id, sum(quantity) AS quantity, max(override_reason) AS override_reason
               FROM unnest(?::text[], ?::numeric[], ?::text[]) AS r (id, quantity, override_reason) GROUP BY id) AS row
      WHERE d.id = row.id`,
    [
      assigned.map((row) => row.detail!.id),
      assigned.map((row) => row.quantity),
      assigned.map((row) => row.override_reason ?? null),
    ]
  )
}

/** Tracked goods that ship without a number so far: with both switches of the type off, or numbered as they leave. */
export async function takeUnnumbered(sql: Sql, targets: Target[], chosen: Chosen[]) {
  const bare = targets
    .map((target) => {
      const tracked = target.line.tracking !== "none"
      const unnamed = tracked && !asksForLots(target.operation, target.line) ? target.required : 0
      const named = sumQuantities(
        chosen.filter((row) => row.target === target && !row.lot_id).map((row) => row.quantity)
      )
      return {
        inventory_item_id: target.line.inventory_item_id,
        location_id: target.operation.from_location_id,
        quantity: roundQuantity(unnamed + named),
      }
    })
    .filter((row) => row.quantity > 0)
  await takeUntracked(sql, bare)
  return bare
}

/**
 * Finds or makes the lots of claimed rows that have a name only. They come from the inventory adjustment that naming them is, and
 * go straight to the customer, so they need no stock of their own before.
 */
export async function nameUntracked(
  sql: Sql,
  operationIds: string[],
  claimId: string,
  input: { scope: "item" | "global"; actor_id: string | null }
): Promise<void> {
  const rows = await sql<{ id: string; lot_name: string; inventory_item_id: string }>(
    `SELECT d.id, d.lot_name, l.inventory_item_id FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ANY(?::text[]) AND d.claimed_quantity > 0 AND d.lot_id IS NULL AND d.lot_name IS NOT NULL`,
    [operationIds]
  )
  if (!rows.length) {
    return
  }
  const keyOf = (row: { inventory_item_id: string; lot_name: string }) =>
    `${row.inventory_item_id}\n${row.lot_name}`
  const held = await holdExistingLots(sql, claimId, rows, input.scope)
  const fresh = rows.filter((row) => !held.has(keyOf(row)))
  const unique = [...new Map(fresh.map((row) => [keyOf(row), row])).values()]
  const lots = unique.map((row) => ({
    inventory_item_id: row.inventory_item_id,
    name: row.lot_name,
  }))
  const tracking = await readTracking(
    sql,
    lots.map((lot) => lot.inventory_item_id)
  )
  const options = {
    tracking,
    scope: input.scope,
    actor_id: input.actor_id,
    claim_id: claimId,
    now: new Date(),
  }
  const ids = await insertLots(sql, lots, options)
  const idOf = new Map([...held, ...unique.map((row, i) => [keyOf(row), ids[i]] as const)])
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = row.lot_id, from_location_id = 'adjustment', updated_at = now()
       FROM unnest(?::text[], ?::text[]) AS row (id, lot_id) WHERE d.id = row.id`,
    [rows.map((row) => row.id), rows.map((row) => idOf.get(keyOf(row))!)]
  )
}
