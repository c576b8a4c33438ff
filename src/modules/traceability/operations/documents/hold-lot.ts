import { sumQuantities } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { isOpen } from "./operation-state"
import { lockOperations } from "./operation-rows"
import { isReserving, refreshState } from "./refresh-state"
import { lockLots } from "../../stock/ledger/lock-lots"
import { hasStockRows } from "../../stock/ledger/place-conditions"
import { recordLosses } from "../../stock/reservation/record-losses"
import { releaseDetails } from "../../stock/reservation/release-details"
import { type Sql, listed } from "../../sql"
import { lockLot } from "../../stock/lots/lock-lot"
import { closeHolds, openHolds } from "../../stock/lots/lot-holds"
import { CONFIRMED_STATES } from "../../../../types/operation"

/** What an operation had reserved of a lot. */
export type HeldByOperation = { operation_id: string; reference: string; quantity: number }

export type Blocked = {
  /** Operations that lost their reservation. */
  lost: HeldByOperation[]
  /** Operations that are claimed, so they still move the lot. */
  still_shipping: HeldByOperation[]
}

type HeldRow = { id: string; lot_id: string; operation_id: string; quantity: number }

/** A return keeps its units: what is blocked may come back. */
const readHeldRows = (sql: Sql, lotIds: string[]) =>
  sql<HeldRow>(
    `SELECT d.id, d.lot_id, d.operation_id, d.quantity::float8 AS quantity FROM traceability_operation_detail d
       JOIN traceability_operation o ON o.id = d.operation_id
      WHERE d.lot_id = ANY(?::text[]) AND o.state IN (${listed(CONFIRMED_STATES)}) AND o.return_id IS NULL AND ${hasStockRows("d.from_location_id")}
      ORDER BY d.id`,
    [lotIds]
  )

/** An override reason that was given before does not cover what this hold is about. */
const forgetOverrides = (sql: Sql, lotIds: string[]) =>
  sql(
    `UPDATE traceability_operation_detail d SET override_reason = NULL FROM traceability_operation o
      WHERE o.id = d.operation_id AND d.lot_id = ANY(?::text[]) AND o.state = 'draft'`,
    [lotIds]
  )

/** Locks these lots and returns the ids of those that are not blocked. */
async function lockFree(sql: Sql, lotIds: string[]): Promise<string[]> {
  await lockLots(sql, lotIds)
  const free = await sql<{ id: string }>(
    `SELECT id FROM traceability_lot WHERE id = ANY(?::text[]) AND blocked_at IS NULL ORDER BY id`,
    [lotIds]
  )
  return free.map((lot) => lot.id)
}

/**
 * Blocks lots; those that are blocked already keep their reason. Open operations that had reserved them lose them; claimed
 * ones finish, because their goods are on the way already. Operations are locked before the lots; one that reserves some in
 * between is locked after them, and a deadlock that may come of that is run again. `freesAll` takes those that were blocked already from
 * operations that have them for a reason of their own. Returns the lots that it blocked and the operations that had them.
 */
export async function blockLots(
  sql: Sql,
  ids: string[],
  reason: string,
  actorId: string | null,
  { freesAll = false } = {}
): Promise<Blocked & { blocked_ids: string[] }> {
  const early = await readHeldRows(sql, ids)
  await lockOperations(sql, [...new Set(early.map((row) => row.operation_id))])
  const lotIds = await lockFree(sql, ids)
  const freedIds = freesAll ? ids : lotIds
  const rows = await readHeldRows(sql, freedIds)
  const operations = await lockOperations(sql, [...new Set(rows.map((r) => r.operation_id))])
  const held = operations.filter((o) => isOpen(o) && isReserving(o))
  const losing = held.filter((operation) => !operation.claim_id)
  const lostRows = rows.filter((row) => losing.some((o) => o.id === row.operation_id))
  await releaseDetails(
    sql,
    lostRows.map((row) => row.id)
  )
  await openHolds(
    sql,
    lotIds.map((lot_id) => ({ lot_id, reason })),
    actorId
  )
  await forgetOverrides(sql, freedIds)
  await recordLosses(sql, lostRows, { reason: "blocked", actor_id: actorId })
  for (const operation of losing) {
    await refreshState(sql, operation)
  }
  const view = (operation: (typeof held)[number]): HeldByOperation => ({
    operation_id: operation.id,
    reference: operation.reference,
    quantity: sumQuantities(
      rows.filter((row) => row.operation_id === operation.id).map((row) => row.quantity)
    ),
  })
  return {
    blocked_ids: lotIds,
    lost: losing.map(view),
    still_shipping: held.filter((operation) => operation.claim_id).map(view),
  }
}

/** Blocks one lot. Throws `not_found`, and `invalid_state` for one that is blocked already. */
export async function blockLot(
  sql: Sql,
  id: string,
  reason: string,
  actorId: string | null
): Promise<Blocked> {
  const { blocked_ids, ...blocked } = await blockLots(sql, [id], reason, actorId)
  if (!blocked_ids.length) {
    const lot = await lockLot(sql, id)
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.blockedAlready", { name: lot.name, reason: lot.blocked_reason ?? "" })
    )
  }
  return blocked
}

/** A unit that was reported stolen or lost is cleared of that, which takes its block away; not the other way round. */
export async function refuseWhileStopped(sql: Sql, lotIds: string[]): Promise<void> {
  const stopped = await sql<{ name: string; kind: "stolen" | "lost" }>(
    `SELECT lot.name, suspicion.kind FROM traceability_suspicion suspicion JOIN traceability_lot lot ON lot.id = suspicion.lot_id
      WHERE suspicion.lot_id = ANY(?::text[]) AND suspicion.stops AND suspicion.cleared_at IS NULL ORDER BY lot.name LIMIT 20`,
    [lotIds]
  )
  if (stopped.length) {
    const named = stopped.map(({ name, kind }) =>
      say(kind === "stolen" ? "part.reportedStolen" : "part.reportedLost", { name })
    )
    throw new TraceabilityError("unit_stopped", say("unit_stopped.clearFirst", { said: named }))
  }
}

/** Unblocks a lot. Throws `not_found`, and `invalid_state` for one that is not blocked. */
export async function unblockLot(
  sql: Sql,
  id: string,
  note: string | null,
  actorId: string | null
): Promise<void> {
  const lot = await lockLot(sql, id)
  if (!lot.blocked_at) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notBlocked", { name: lot.name })
    )
  }
  await refuseWhileStopped(sql, [id])
  await closeHolds(sql, [id], actorId, note)
}
