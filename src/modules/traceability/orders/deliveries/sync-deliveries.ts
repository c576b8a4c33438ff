import { OPEN_STATES } from "../../../../types/operation"
import { groupBy } from "../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { ensureOperationTypes } from "../../operations/operation-types/ensure-operation-types"
import { reserveMissing } from "../../operations/documents/reserve-missing"
import { createOperation } from "../../operations/documents/create-operation"
import { insertLines } from "../../operations/documents/insert-lines"
import {
  DetailRow,
  LineRow,
  lockOperations,
  OperationRow,
  readDetails,
  readLines,
  readOperations,
} from "../../operations/documents/operation-rows"
import { isOpen } from "../../operations/documents/operation-state"
import { setState } from "../../operations/documents/set-state"
import { refreshState } from "../../operations/documents/refresh-state"
import { releaseDetails } from "../../stock/reservation/release-details"
import { readStockPlaces } from "../../stock/reservation/stock-place"
import type { StockPlace } from "../../../../shared/stock-place"
import { listed, type Sql } from "../../sql"
import { demandKey } from "../../operations/documents/demand-key"
import { readTracking } from "../../stock/tracking/read-tracking"
import { isUpToDate } from "./is-up-to-date"

/** What an order still needs from a stock location: Medusa's reservation of one line item and inventory item. */
export type Demand = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

export type SyncDeliveries = {
  order_id: string
  partner_name: string | null
  created_by: string | null
  demands: Demand[]
}

async function idsOfOpenDeliveries(sql: Sql, orderId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation WHERE order_id = ? AND code = 'delivery' AND state IN (${listed(OPEN_STATES)}) ORDER BY id`,
    [orderId]
  )
  return rows.map((row) => row.id)
}

/** Returns an order's open deliveries. */
export const readOpenDeliveries = async (sql: Sql, orderId: string): Promise<OperationRow[]> =>
  (await readOperations(sql, await idsOfOpenDeliveries(sql, orderId))).filter(isOpen)

/** Locks and returns an order's open deliveries; one that was finished while its lock was waited for is left out. */
export const lockOpenDeliveries = async (sql: Sql, orderId: string): Promise<OperationRow[]> =>
  (await lockOperations(sql, await idsOfOpenDeliveries(sql, orderId))).filter(isOpen)

/** Frees rows from the end until a line holds no more than it needs. */
async function trimLine(sql: Sql, details: DetailRow[], demand: number): Promise<void> {
  let over = roundQuantity(sumQuantities(details.map((d) => d.quantity)) - demand)
  const dropped: string[] = []
  for (const detail of [...details].reverse()) {
    if (over <= 0) {
      break
    }
    dropped.push(detail.id)
    over = roundQuantity(over - detail.quantity)
  }
  await releaseDetails(sql, dropped)
}

async function dropLines(sql: Sql, lines: LineRow[], details: DetailRow[]): Promise<void> {
  const ids = new Set(lines.map((line) => line.id))
  await releaseDetails(
    sql,
    details.filter((detail) => ids.has(detail.line_id)).map((detail) => detail.id)
  )
  await sql(`DELETE FROM traceability_operation_line WHERE id = ANY(?::text[])`, [[...ids]])
}

/** Brings the lines of an open delivery to what the order needs now. Returns whether anything changed. */
async function syncLines(sql: Sql, operation: OperationRow, demands: Demand[]): Promise<boolean> {
  const lines = await readLines(sql, [operation.id])
  const details = await readDetails(sql, [operation.id])
  const wanted = new Map(demands.map((demand) => [demandKey(demand), demand]))
  const gone = lines.filter((line) => !wanted.has(demandKey(line)))
  const known = new Set(lines.map(demandKey))
  const fresh = demands.filter((demand) => !known.has(demandKey(demand)))
  const changed = lines.filter(
    (line) => wanted.has(demandKey(line)) && wanted.get(demandKey(line))!.quantity !== line.demand
  )
  if (gone.length) {
    await dropLines(sql, gone, details)
  }
  for (const line of changed) {
    const demand = wanted.get(demandKey(line))!.quantity
    await sql(
      `UPDATE traceability_operation_line SET demand = ?, updated_at = now() WHERE id = ?`,
      [demand, line.id]
    )
    await trimLine(
      sql,
      details.filter((detail) => detail.line_id === line.id),
      demand
    )
  }
  if (fresh.length) {
    await insertLines(sql, operation.id, fresh, lines.length)
  }
  return gone.length + changed.length + fresh.length > 0
}

async function cancelEmpty(sql: Sql, operation: OperationRow): Promise<void> {
  await dropLines(sql, await readLines(sql, [operation.id]), await readDetails(sql, [operation.id]))
  await setState(sql, [operation.id], "cancelled")
}

async function createDelivery(
  sql: Sql,
  input: SyncDeliveries,
  locationId: string,
  demands: Demand[]
): Promise<OperationRow> {
  await ensureOperationTypes(sql, locationId)
  const { id } = await createOperation(sql, {
    code: "delivery",
    location_id: locationId,
    state: "waiting",
    order_id: input.order_id,
    partner_name: input.partner_name,
    created_by: input.created_by,
    lines: demands,
  })
  return (await readOperations(sql, [id]))[0]
}

/**
 * Locks the items before any lot is locked: the lock order everywhere (docs/architecture.md). Picks of one item queue;
 * where nothing is picked, their tracking only has to stay as it is.
 */
async function hasTrackedItem(
  sql: Sql,
  demands: Demand[],
  lock: "FOR SHARE" | "FOR UPDATE"
): Promise<boolean> {
  const tracking = await readTracking(
    sql,
    demands.map((demand) => demand.inventory_item_id),
    lock
  )
  return [...tracking.values()].some((item) => item.tracking !== "none")
}

/** To be called before any of an order's deliveries is locked. Calling it again in the same transaction does nothing. */
export async function lockOrderDeliveries(sql: Sql, orderId: string): Promise<void> {
  await sql(`SELECT pg_advisory_xact_lock(hashtext(?))`, [`traceability:delivery:${orderId}`])
}

/**
 * Keeps an order's open deliveries (one per stock location) equal to what Medusa has reserved for it, and reserves lots
 * for them by the removal strategy. Orders without a tracked item have no delivery operation. Running it again changes
 * nothing; a claimed delivery is left alone, and one whose units somebody chose is only filled up when the order itself has
 * changed. An advisory lock on the order keeps two first runs from making two documents. Returns the ids of the open
 * deliveries, and where an order that needs less has freed stock.
 */
export async function syncDeliveries(
  sql: Sql,
  input: SyncDeliveries
): Promise<{ ids: string[]; freed: StockPlace[] }> {
  await lockOrderDeliveries(sql, input.order_id)
  const open = await lockOpenDeliveries(sql, input.order_id)
  if (open.some((operation) => operation.claim_id)) {
    return { ids: open.map((operation) => operation.id), freed: [] }
  }
  const held = await readStockPlaces(
    sql,
    open.map((operation) => operation.id)
  )
  const lock = (await isUpToDate(sql, open, input.demands)) ? "FOR SHARE" : "FOR UPDATE"
  const demands = (await hasTrackedItem(sql, input.demands, lock)) ? input.demands : []
  const byLocation = groupBy(demands, (demand) => demand.location_id)
  const ids: string[] = []
  const changedAt = new Set<string>()
  for (const operation of open.filter((o) => !byLocation.has(o.from_location_id))) {
    await cancelEmpty(sql, operation)
    changedAt.add(operation.from_location_id)
  }
  for (const [locationId, wanted] of byLocation) {
    const existing = open.find((operation) => operation.from_location_id === locationId)
    const operation = existing ?? (await createDelivery(sql, input, locationId, wanted))
    const changed = existing ? await syncLines(sql, existing, wanted) : true
    if (changed) {
      changedAt.add(locationId)
    }
    if (changed || (operation.state === "waiting" && !operation.assigned_by_hand)) {
      await reserveMissing(sql, operation, "by_type")
      await refreshState(sql, operation)
    }
    ids.push(operation.id)
  }
  return { ids, freed: held.filter((place) => changedAt.has(place.location_id)) }
}
