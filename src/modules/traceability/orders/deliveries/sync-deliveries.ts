import { groupBy } from "../../../../shared/group-by"
import type { StockPlace } from "../../../../shared/stock-place"
import type { Buyer } from "../../../../types/shelf-life"
import { ensureOperationTypes } from "../../operations/operation-types/ensure-operation-types"
import { createOperation } from "../../operations/documents/create-operation"
import { type OperationRow, readOperations } from "../../operations/documents/operation-rows"
import { readRows, type Rows, rowsOf } from "../../operations/documents/read-rows"
import { refreshState } from "../../operations/documents/refresh-state"
import { reserveMissing } from "../../operations/documents/reserve-missing"
import { readProposalsTooOld, type TooOld } from "../../operations/documents/proposals-too-old"
import { releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Demand } from "./demand"
import { isUpToDate } from "./is-up-to-date"
import { lockOpenDeliveries, lockOrderDeliveries, type OpenDeliveries } from "./open-deliveries"
import { placesAt } from "./places-at"
import { cancelEmpty, syncLines } from "./sync-lines"
import { writeBuyer } from "./write-buyer"

export type SyncDeliveries = {
  order_id: string
  partner_name: string | null
  created_by: string | null
  buyer: Buyer
  demands: Demand[]
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
    ...input.buyer,
    created_by: input.created_by,
    lines: demands,
  })
  return (await readOperations(sql, [id]))[0]
}

/**
 * Locks the items before any lot is locked: the lock order everywhere (docs/architecture.md). Picks of one item queue;
 * where nothing is picked, their tracking only has to stay as it is.
 */
const lockTracking = (sql: Sql, demands: Demand[], lock: "FOR SHARE" | "FOR UPDATE") =>
  readTracking(
    sql,
    demands.map((demand) => demand.inventory_item_id),
    lock
  )

type Tracked = Awaited<ReturnType<typeof lockTracking>>

/** Rows that were read before their items were locked, with the tracking that holds now. */
const withTracking = ({ lines, details }: Rows, tracking: Tracked): Rows => ({
  lines: lines.map((line) => {
    const { tracking: now, capture } = tracking.get(line.inventory_item_id) ?? line
    return { ...line, tracking: now, capture }
  }),
  details,
})

const withoutRows = ({ lines, details }: Rows, dropped: TooOld[]): Rows => {
  const ids = new Set(dropped.map((row) => row.id))
  return { lines, details: details.filter((detail) => !ids.has(detail.id)) }
}

/**
 * Proposals that are too old for whoever buys by now: others take their place whenever an order is looked at. Not while it is
 * being fulfilled: what somebody has seen is refused there, never exchanged.
 */
async function findTooOld(sql: Sql, open: OperationRow[], buyer: Buyer): Promise<TooOld[]> {
  const proposed = open.filter((o) => o.has_shelf_life_rules && !o.claim_id && !o.assigned_by_hand)
  if (!proposed.length) {
    return []
  }
  await writeBuyer(sql, proposed, buyer)
  return readProposalsTooOld(
    sql,
    proposed.map((operation) => operation.id)
  )
}

export type Synced = {
  ids: string[]
  freed: StockPlace[]
  /** How the items of the demands are tracked, where they were looked at. */
  tracking: Tracked
  /** The deliveries, where nothing of them has changed: they need not be read again. */
  unchanged: OpenDeliveries | null
}

/** The same as `syncDeliveries`, for whoever has locked the order and its deliveries, and goes on with what was read. */
export async function syncLockedDeliveries(
  sql: Sql,
  input: SyncDeliveries,
  open: OperationRow[],
  tooOld: TooOld[] = []
): Promise<Synced> {
  const openIds = open.map((operation) => operation.id)
  if (open.some((operation) => operation.claim_id)) {
    const unchanged = { operations: open, lines: [], details: [] }
    return { ids: openIds, freed: [], tracking: new Map(), unchanged }
  }
  await writeBuyer(sql, open, input.buyer)
  const read = await readRows(sql, openIds)
  const asIs = !tooOld.length && isUpToDate(open, read.lines, input.demands)
  const tracking = await lockTracking(sql, input.demands, asIs ? "FOR SHARE" : "FOR UPDATE")
  const rows = withoutRows(withTracking(read, tracking), tooOld)
  await releaseDetails(
    sql,
    tooOld.map((row) => row.id)
  )
  const isTracked = [...tracking.values()].some((item) => item.tracking !== "none")
  const byLocation = groupBy(isTracked ? input.demands : [], (demand) => demand.location_id)
  const ids: string[] = []
  const changedAt = new Set<string>()
  let isAsRead = true
  for (const operation of open.filter((o) => !byLocation.has(o.from_location_id))) {
    await cancelEmpty(sql, operation, rowsOf(rows, operation.id))
    changedAt.add(operation.from_location_id)
  }
  for (const [locationId, wanted] of byLocation) {
    const existing = open.find((operation) => operation.from_location_id === locationId)
    const operation = existing ?? (await createDelivery(sql, input, locationId, wanted))
    const lost = tooOld.some((row) => row.operation_id === operation.id)
    const changed = existing
      ? (await syncLines(sql, existing, rowsOf(rows, existing.id), wanted)) || lost
      : true
    if (changed) {
      changedAt.add(locationId)
    }
    if (changed || (operation.state === "waiting" && !operation.assigned_by_hand)) {
      await reserveMissing(sql, operation, "by_type")
      await refreshState(sql, operation)
      isAsRead = false
    }
    ids.push(operation.id)
  }
  return {
    ids,
    freed: placesAt(open, rows.lines, changedAt),
    tracking,
    unchanged: isAsRead && !changedAt.size ? { operations: open, ...rows } : null,
  }
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
  const tooOld = await findTooOld(sql, open, input.buyer)
  const { ids, freed } = await syncLockedDeliveries(sql, input, open, tooOld)
  return { ids, freed }
}
