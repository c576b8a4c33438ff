import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { ClaimedRow } from "../../operations/claims/claim-rows"
import { asksForLots } from "../../operations/documents/capture-rules"
import { DetailRow } from "../../operations/documents/operation-rows"
import { releaseDetails } from "../../stock/reservation/release-details"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import type { Chosen } from "./chosen"
import type { Target } from "./fulfillment-targets"

/**
 * Takes chosen serial numbers off other lines of the same delivery: they can be shipped only once. Returns the rows that
 * lost them.
 */
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
    elsewhere.map((detail) => detail.id)
  )
  return elsewhere
}

/** Reserves what ships beyond what was assigned, on rows that are deleted when the claim is released. */
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
        say("lot_not_available.chosenGone", { reference: operation.reference }),
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

/** How much of each assigned row ships, and why a blocked or expired one does. */
export function assignedRows(chosen: Chosen[]): ClaimedRow[] {
  const rows = new Map<string, ClaimedRow>()
  for (const { detail, quantity, override_reason } of chosen) {
    if (detail) {
      const known = rows.get(detail.id)
      rows.set(detail.id, {
        detail_id: detail.id,
        quantity: roundQuantity(quantity + (known?.quantity ?? 0)),
        override_reason: known?.override_reason ?? override_reason ?? null,
      })
    }
  }
  return [...rows.values()]
}

/** Tracked goods that ship from the untracked stock: with both switches of the type off, or named as they leave. */
export const untrackedShipped = (targets: Target[], chosen: Chosen[]): Untracked[] =>
  targets
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
