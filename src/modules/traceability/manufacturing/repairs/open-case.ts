import { isOwnedByCustomer } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { ServiceCoverage, UnitOwner } from "../../../../types/service-case"
import { newId } from "../../new-id"
import { requireQuantity } from "../../numbers/naming/check-quantity"
import type { HeldByOperation } from "../../operations/documents/hold-lot"
import type { Sql } from "../../sql"
import { givesAway, isStanding } from "../../stock/ledger/movement-conditions"
import { noteEffect } from "../../../../shared/current-request"
import { lockLot } from "../../stock/lots/lock-lot"
import type { FoundLot } from "../../stock/lots/find-lots"
import { caseReference } from "./case-rows"
import { holdUnit, letUnitGo } from "./hold-unit"
import { findUnit, refuseElsewhere, shelvesOf } from "./unit-place"

export type OpenCase = {
  lot_id: string
  /** Of a lot, how many pieces are concerned; 1 when left out. */
  quantity?: number
  /** One of the shop's list. */
  reason: string
  fault?: string | null
  /** Of a lot that went to many: whose pieces they are. */
  order_id?: string | null
  order_claim_id?: string | null
  return_id?: string | null
  actor_id: string | null
}

export type OpenedCase = { id: string; lost: HeldByOperation[] }

/** What is in a unit, scrapped or nowhere has no owner who could report anything. */
async function ownerOf(sql: Sql, lot: FoundLot): Promise<UnitOwner> {
  if (lot.places.some(({ location_id }) => isOwnedByCustomer(location_id))) {
    return "customer"
  }
  if (!shelvesOf(lot).length) {
    const isInside = lot.places.some(({ location_id }) => location_id === "production")
    return refuseElsewhere(
      sql,
      lot,
      isInside ? say("part.reportUnitAround") : say("part.faultOfWhat")
    )
  }
  return "shop"
}

/** The order that a customer got it with: the last one, or the one that was named. */
async function orderOf(sql: Sql, lot: FoundLot, asked: string | null): Promise<string | null> {
  const [last] = await sql<{ order_id: string }>(
    `SELECT m.order_id FROM traceability_lot_movement m
      WHERE m.lot_id = ? AND m.order_id IS NOT NULL AND ${givesAway("m")} AND ${isStanding("m")} AND (?::text IS NULL OR m.order_id = ?)
      ORDER BY m.seq DESC LIMIT 1`,
    [lot.id, asked, asked]
  )
  if (asked && !last) {
    throw new TraceabilityError(
      "not_sold_here",
      say("not_sold_here.notWithThatOrder", { name: lot.name })
    )
  }
  return last?.order_id ?? null
}

async function refuseSecond(sql: Sql, lot: FoundLot): Promise<void> {
  const [open] = await sql<{ reference: string }>(
    `SELECT ${caseReference("number")} AS reference FROM traceability_service_case
      WHERE lot_id = ? AND kind = 'serial' AND state IN ('reported', 'in_repair')`,
    [lot.id]
  )
  if (open) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.caseOpen", { name: lot.name, reference: open.reference }),
      { status: 409 }
    )
  }
}

const coverageOf = (owner: UnitOwner, until: Date | null, now: Date): ServiceCoverage | null => {
  if (owner === "shop") {
    return null
  }
  return until && until >= now ? "warranty" : "none"
}

const readWarranty = async (sql: Sql, lotId: string): Promise<Date | null> =>
  (
    await sql<{ warranty_until: Date | null }>(
      `SELECT warranty_until FROM traceability_lot WHERE id = ?`,
      [lotId]
    )
  )[0].warranty_until

/** A case as it is written, once all of it is known. */
async function insertCase(
  sql: Sql,
  row: Omit<OpenCase, "order_id"> & {
    number: number
    kind: string
    quantity: number
    owner: UnitOwner
    order_id: string | null
    warranty_until: Date | null
    holds: boolean
    now: Date
  }
): Promise<string> {
  const id = newId("scase")
  await sql(
    `INSERT INTO traceability_service_case (id, number, lot_id, kind, quantity, owner, order_id, order_claim_id, return_id, reason, fault,
                                     coverage, warranty_until, holds, reported_at, reported_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      row.number,
      row.lot_id,
      row.kind,
      row.quantity,
      row.owner,
      row.order_id,
      row.order_claim_id ?? null,
      row.return_id ?? null,
      row.reason,
      row.fault ?? null,
      coverageOf(row.owner, row.warranty_until, row.now),
      row.warranty_until,
      row.holds,
      row.now,
      row.actor_id,
    ]
  )
  return id
}

/**
 * Opens a case for a fault that was reported, and says whether a warranty covers it today. A unit of ours is blocked: open
 * operations that had reserved it lose it. Throws `not_found`, `lot_elsewhere` for what nobody owns, and `invalid_state` (409) for a
 * serial number whose case is open already.
 */
export async function openCase(sql: Sql, input: OpenCase): Promise<OpenedCase> {
  const lot = await findUnit(sql, input.lot_id)
  const quantity = requireQuantity(input.quantity ?? 1, lot.kind)
  await refuseSecond(sql, lot)
  const owner = await ownerOf(sql, lot)
  const [{ number, reference }] = await sql<{ number: number; reference: string }>(
    `SELECT n AS number, ${caseReference("n")} AS reference
       FROM nextval(pg_get_serial_sequence('traceability_service_case', 'number')) AS n`
  )
  const unit = { lot_id: lot.id, kind: lot.kind, is_ours: owner === "shop", reference }
  const { holds, lost } = await holdUnit(sql, unit, input.actor_id)
  await lockLot(sql, lot.id)
  await refuseSecond(sql, lot)
  const id = await insertCase(sql, {
    ...input,
    number,
    kind: lot.kind,
    quantity,
    owner,
    order_id: owner === "customer" ? await orderOf(sql, lot, input.order_id ?? null) : null,
    warranty_until: owner === "customer" ? await readWarranty(sql, lot.id) : null,
    holds,
    now: new Date(),
  })
  await noteEffect(sql, { made: [reference] })
  return { id, lost }
}

/** Undoes `openCase` when what followed it failed: the case goes, and the block that came with it. */
export async function discardCase(sql: Sql, id: string): Promise<void> {
  const [gone] = await sql<{ lot_id: string; holds: boolean; reference: string }>(
    `DELETE FROM traceability_service_case WHERE id = ? RETURNING lot_id, holds, ${caseReference("number")} AS reference`,
    [id]
  )
  if (gone?.holds) {
    await letUnitGo(sql, gone, null)
  }
}
