import { compositeKey } from "../../../../shared/composite-key"
import { groupBy } from "../../../../shared/group-by"
import { holdsStock } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { NewGenealogy } from "../../operations/claims/claim"
import { openClaim } from "../../operations/claims/claim-rows"
import { levelChangesOf } from "../../operations/claims/level-changes"
import { lockLots } from "../../stock/ledger/lock-lots"
import { newId } from "../../new-id"
import type { DetailRow } from "../../operations/documents/operation-rows"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"
import { claimUntracked } from "../production/claim-untracked"
import { type Level, refusePromised } from "../production/refuse-promised"

/** What happens to an order's goods besides producing: one row for each lot, or for each item without lots. */
export type ReworkRow = {
  role: "component" | "finished" | "by_product"
  inventory_item_id: string
  lot_id: string | null
  name: string | null
  quantity: number
  from_location_id: string
  to_location_id: string
}

export type Rework = {
  code: "manufacturing" | "scrap"
  reference: string
  operation_type_id: string
  rows: ReworkRow[]
  /** Which rows of genealogy give back how much, and what takes their place. */
  returned?: { id: string; quantity: number }[]
  added?: NewGenealogy[]
  /** Rows that the order gave up for it; a release puts them back. */
  freed?: DetailRow[]
}

/** Whose goods are reworked: those of an order, or the parts of a repair. */
export type ReworkOf = {
  location_id: string
  manufacturing_order_id: string | null
  service_case_id: string | null
  /** The unit is a customer's: what goes in is a cost of service. */
  is_service: boolean
}

export type ClaimRework = { transaction_id: string; levels: Level[]; actor_id: string | null }

/** Holds every unit where it is until the rework is done: nobody unbuilds it twice, or sells it meanwhile. */
async function holdRows(sql: Sql, rows: ReworkRow[]): Promise<void> {
  const held = rows.filter((row) => row.lot_id && holdsStock(row.from_location_id))
  await lockLots(
    sql,
    held.map((row) => row.lot_id!)
  )
  for (const [place, here] of groupBy(held, (row) => row.from_location_id)) {
    const picks = here.map((row) => ({ lot_id: row.lot_id!, quantity: row.quantity }))
    const got = new Set((await reserveStock(sql, place, picks)).map((pick) => pick.lot_id))
    const gone = here.filter((row) => !got.has(row.lot_id!)).map((row) => row.name ?? "")
    if (gone.length) {
      throw new TraceabilityError(
        "lot_not_available",
        say("lot_not_available.noLongerFree", { names: gone.slice(0, 20) }),
        { status: 409 }
      )
    }
  }
}

async function insertOperation(sql: Sql, of: ReworkOf, rework: Rework, actorId: string | null) {
  const id = newId("sop")
  const lines = [
    ...groupBy(rework.rows, (row) =>
      compositeKey(row.role, row.inventory_item_id, row.from_location_id)
    ).values(),
  ].map((rows) => ({ id: newId("sopl"), rows }))
  await sql(
    `INSERT INTO traceability_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id,
                                  manufacturing_order_id, service_case_id, is_service, created_by)
     VALUES (?, ?, ?, ?, 'ready', ?, ?, ?, ?, ?, ?)`,
    [
      id,
      rework.reference,
      rework.operation_type_id,
      rework.code,
      of.location_id,
      rework.code === "scrap" ? "scrap" : "production",
      of.manufacturing_order_id,
      of.service_case_id,
      of.is_service,
      actorId,
    ]
  )
  await sql(
    `INSERT INTO traceability_operation_line (id, operation_id, inventory_item_id, role, demand, position)
     SELECT l.id, ?, l.item, l.role, l.demand, l.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY AS l (id, item, role, demand, place)`,
    [
      id,
      lines.map((line) => line.id),
      lines.map((line) => line.rows[0].inventory_item_id),
      lines.map((line) => line.rows[0].role),
      lines.map((line) => line.rows.reduce((sum, row) => sum + row.quantity, 0)),
    ]
  )
  const details = lines.flatMap((line) => line.rows.map((row) => ({ ...row, line_id: line.id })))
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, quantity, claimed_quantity, picked,
                                         from_location_id, to_location_id, position)
     SELECT d.id, ?, d.line_id, d.lot_id, d.quantity, d.quantity, true, d.from_id, d.to_id, d.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[]) WITH ORDINALITY
            AS d (id, line_id, lot_id, quantity, from_id, to_id, place)`,
    [
      id,
      details.map(() => newId("sopd")),
      details.map((row) => row.line_id),
      details.map((row) => row.lot_id),
      details.map((row) => row.quantity),
      details.map((row) => row.from_location_id),
      details.map((row) => row.to_location_id),
    ]
  )
  return id
}

/** First half of an unbuild, a swap or a scrap within an order, or of a repair: holds the units and makes the document. */
export async function claimRework(sql: Sql, of: ReworkOf, rework: Rework, input: ClaimRework) {
  const changes = levelChangesOf(rework.rows)
  refusePromised(
    changes.filter((change) => change.adjustment < 0),
    input.levels
  )
  const untracked = await claimUntracked(
    sql,
    levelChangesOf(rework.rows.filter((row) => !row.lot_id))
  )
  await holdRows(sql, rework.rows)
  const id = await insertOperation(sql, of, rework, input.actor_id)
  const claimId = await openClaim(sql, {
    kind: "rework",
    transaction_id: input.transaction_id,
    actor_id: input.actor_id,
    payload: {
      operation_ids: [id],
      level_changes: changes,
      ...untracked,
      returned: rework.returned ?? [],
      added: rework.added ?? [],
      freed: rework.freed ?? null,
    },
  })
  return { claim_id: claimId, level_changes: changes, operation_id: id }
}
