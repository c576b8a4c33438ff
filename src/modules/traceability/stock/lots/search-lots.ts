import { isDay } from "../../../../shared/zoned-day"
import type { Sql } from "../../sql"
import { dayInZone, endOfDay, endOfDayAfter, startOfDay } from "../settings/time-zone"
import { isOnHand } from "../ledger/place-conditions"
import { isExpired, isExpiring } from "./lot-conditions"
import type { LotKind } from "../../../../types/operation"
import { likePattern } from "../../../../shared/like-pattern"

export type LotStatus = "new" | "available" | "reserved" | "delivered" | "consumed" | "scrapped"

export type LotGroupBy = "item" | "lot" | "location" | "expiry" | "status"

export type SearchLots = {
  q?: string
  ids?: string[]
  inventory_item_ids?: string[]
  kind?: LotKind
  status?: LotStatus
  location_id?: string
  sales_channel_id?: string
  blocked?: boolean
  expired?: boolean
  expires_before?: Date | string
  expiring?: boolean
  /** Not expired yet, but within so many days. */
  expiring_within_days?: number
  order_id?: string
  /** On hand somewhere, reserved or not. */
  on_hand?: boolean
  created_after?: Date | string
  created_before?: Date | string
  /** The lots of one group of `groupLots`. */
  group?: { by: LotGroupBy; key: string }
  order?: string
  limit: number
  offset: number
}

export type LotView = {
  id: string
  inventory_item_id: string
  kind: LotKind
  name: string
  internal_reference: string | null
  note: string | null
  sales_channel_id: string | null
  batch_lot_id: string | null
  expires_at: Date | null
  best_before_at: Date | null
  removal_at: Date | null
  alert_at: Date | null
  warranty_until: Date | null
  blocked_at: Date | null
  blocked_reason: string | null
  blocked_by: string | null
  created_by: string | null
  metadata: Record<string, unknown> | null
  created_at: Date
  updated_at: Date
  status: LotStatus
  expired: boolean
  expiring: boolean
  quantity: number
  reserved_quantity: number
  location_id: string | null
  purchase_order_id: string | null
}

const ON_HAND = isOnHand("s.location_id")
const at = (condition: string) =>
  `EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.quantity > 0 AND ${condition})`

/** The rules of the derived status as conditions that stop at the first row: a filter over a million lots stays fast. */
const STATUS: Record<LotStatus, string> = {
  available: at(`${ON_HAND} AND s.quantity > s.reserved_quantity`),
  reserved: `${at(ON_HAND)} AND NOT ${at(`${ON_HAND} AND s.quantity > s.reserved_quantity`)}`,
  delivered: `NOT ${at(ON_HAND)} AND ${at("s.location_id = 'customer'")}`,
  consumed: `NOT ${at(`${ON_HAND} OR s.location_id = 'customer'`)} AND ${at("s.location_id = 'production'")}`,
  scrapped: `NOT ${at("s.location_id <> 'scrap'")} AND ${at("s.location_id = 'scrap'")}`,
  new: `NOT ${at("true")}`,
}

type Condition = { sql: string; bindings: unknown[] }

/** With a place, "available" means available there. */
function statusCondition(search: SearchLots): Condition[] {
  if (!search.status) {
    return []
  }
  if (search.location_id && search.status === "available") {
    return [
      {
        sql: at("s.location_id = ? AND s.quantity > s.reserved_quantity"),
        bindings: [search.location_id],
      },
    ]
  }
  return [{ sql: STATUS[search.status], bindings: [] }]
}

/** The month of the expiration in the shop's zone; empty without one. */
export const EXPIRY_MONTH = `coalesce(${dayInZone("lot.expires_at", "YYYY-MM")}, '')`

function groupCondition({ by, key }: NonNullable<SearchLots["group"]>): Condition {
  if (by === "status") {
    return STATUS[key as LotStatus]
      ? { sql: STATUS[key as LotStatus], bindings: [] }
      : { sql: "false", bindings: [] }
  }
  if (by === "location") {
    return key
      ? { sql: at("s.location_id = ?"), bindings: [key] }
      : { sql: STATUS.new, bindings: [] }
  }
  const columns = { item: "lot.inventory_item_id", lot: "lot.name", expiry: EXPIRY_MONTH }
  return { sql: `${columns[by]} = ?`, bindings: [key] }
}

/** A day without a time is meant from its start or to its end. */
const startOf = (value: Date | string | undefined): string =>
  typeof value === "string" && isDay(value) ? startOfDay("?") : "?::timestamptz"
const endOf = (value: Date | string | undefined): string =>
  typeof value === "string" && isDay(value) ? endOfDay("?") : "?::timestamptz"

export function conditions(search: SearchLots): Condition[] {
  const list: Condition[] = statusCondition(search)
  const add = (value: unknown, sql: string, ...bindings: unknown[]) =>
    value === undefined
      ? undefined
      : list.push({ sql, bindings: bindings.length ? bindings : [value] })
  const like = search.q ? likePattern(search.q) : undefined
  add(like, "(lot.name ILIKE ? OR lot.internal_reference ILIKE ?)", like, like)
  add(search.ids, "lot.id = ANY(?::text[])")
  add(search.inventory_item_ids, "lot.inventory_item_id = ANY(?::text[])")
  add(search.kind, "lot.kind = ?")
  add(search.location_id, at("s.location_id = ?"))
  add(search.sales_channel_id, "lot.sales_channel_id = ?")
  add(search.expires_before, `lot.expires_at < ${startOf(search.expires_before)}`)
  add(
    search.expiring_within_days,
    `lot.expires_at > now() AND lot.expires_at <= ${endOfDayAfter("?::int")}`
  )
  add(
    search.order_id,
    "EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.order_id = ? AND m.lot_id = lot.id)"
  )
  add(search.created_after, `lot.created_at >= ${startOf(search.created_after)}`)
  add(search.created_before, `lot.created_at <= ${endOf(search.created_before)}`)
  if (search.on_hand !== undefined) {
    list.push({ sql: `${search.on_hand ? "" : "NOT "}${at(ON_HAND)}`, bindings: [] })
  }
  if (search.group) {
    list.push(groupCondition(search.group))
  }
  if (search.blocked !== undefined) {
    list.push({ sql: `lot.blocked_at IS ${search.blocked ? "NOT NULL" : "NULL"}`, bindings: [] })
  }
  for (const [wanted, sql] of [
    [search.expired, isExpired("lot")],
    [search.expiring, isExpiring("lot")],
  ] as const) {
    if (wanted !== undefined) {
      list.push({ sql: wanted ? sql : `NOT ${sql}`, bindings: [] })
    }
  }
  return list
}

const ORDERABLE = [
  "name",
  "created_at",
  "updated_at",
  "expires_at",
  "alert_at",
  "internal_reference",
]

function orderBy(order = "-created_at"): string {
  const key = order.replace(/^-/, "")
  const column = ORDERABLE.includes(key) ? key : "created_at"
  const direction = order.startsWith("-") ? "DESC NULLS LAST" : "ASC NULLS LAST"
  return column === "name"
    ? `length(lot.name) ${direction}, lot.name ${direction}`
    : `lot.${column} ${direction}, length(lot.name), lot.name`
}

const VIEW = `
  SELECT lot.id, lot.inventory_item_id, lot.kind, lot.name, lot.internal_reference, lot.note, lot.sales_channel_id,
         lot.batch_lot_id, lot.expires_at, lot.best_before_at, lot.removal_at, lot.alert_at, lot.warranty_until,
         lot.blocked_at, lot.blocked_reason, lot.blocked_by, lot.created_by, lot.metadata, lot.created_at, lot.updated_at,
         ${isExpired("lot")} AS expired, ${isExpiring("lot")} AS expiring,
         coalesce(stock.quantity, 0)::float8 AS quantity,
         coalesce(stock.reserved_quantity, 0)::float8 AS reserved_quantity,
         CASE WHEN stock.free > 0 THEN 'available' WHEN stock.on_hand > 0 THEN 'reserved'
              WHEN stock.delivered > 0 THEN 'delivered' WHEN stock.consumed > 0 THEN 'consumed'
              WHEN stock.scrapped > 0 THEN 'scrapped' ELSE 'new' END AS status,
         CASE WHEN stock.places_on_hand = 1 THEN stock.place_on_hand
              WHEN stock.places = 1 THEN stock.place END AS location_id,
         receipt.purchase_order_id
    FROM page JOIN traceability_lot lot ON lot.id = page.id
    LEFT JOIN LATERAL (
      SELECT sum(s.quantity) FILTER (WHERE ${ON_HAND} AND (?::text IS NULL OR s.location_id = ?)) AS quantity,
             sum(s.reserved_quantity) FILTER (WHERE ${ON_HAND} AND (?::text IS NULL OR s.location_id = ?)) AS reserved_quantity,
             sum(s.quantity) FILTER (WHERE ${ON_HAND}) AS on_hand,
             sum(s.quantity - s.reserved_quantity) FILTER (WHERE ${ON_HAND}) AS free,
             sum(s.quantity) FILTER (WHERE s.location_id = 'customer') AS delivered,
             sum(s.quantity) FILTER (WHERE s.location_id = 'production') AS consumed,
             sum(s.quantity) FILTER (WHERE s.location_id = 'scrap') AS scrapped,
             count(*) FILTER (WHERE ${ON_HAND}) AS places_on_hand,
             min(s.location_id) FILTER (WHERE ${ON_HAND}) AS place_on_hand,
             count(*) AS places, min(s.location_id) AS place
        FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.quantity > 0) AS stock ON true
    LEFT JOIN LATERAL (
      SELECT o.purchase_order_id FROM traceability_lot_movement m JOIN traceability_operation o ON o.id = m.operation_id
       WHERE m.lot_id = lot.id AND m.from_location_id = 'supplier' ORDER BY m.seq LIMIT 1) AS receipt ON true
   ORDER BY page.place`

/**
 * A page of lots and the number of all that match. Status, quantities on hand and the place are derived from their stock;
 * the purchase order is that of the first receipt.
 */
export async function searchLots(
  sql: Sql,
  search: SearchLots
): Promise<{ lots: LotView[]; count: number }> {
  const list = conditions(search)
  const where = list.length ? `WHERE ${list.map((condition) => condition.sql).join(" AND ")}` : ""
  const bindings = list.flatMap((condition) => condition.bindings)
  const order = orderBy(search.order)
  const place = search.location_id ?? null
  const lots = await sql<LotView>(
    `WITH page AS (SELECT lot.id, row_number() OVER (ORDER BY ${order}) AS place
                     FROM traceability_lot lot ${where} ORDER BY ${order} LIMIT ? OFFSET ?) ${VIEW}`,
    [...bindings, search.limit, search.offset, place, place, place, place]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_lot lot ${where}`,
    bindings
  )
  return { lots, count }
}

/** What `findLotsScanned` finds, as lots are shown. One statement: scanners are impatient. */
export const viewLotsScanned = (
  sql: Sql,
  texts: string[],
  itemIds: string[] | null
): Promise<LotView[]> =>
  sql<LotView>(
    `WITH page AS (SELECT lot.id, row_number() OVER (ORDER BY lot.created_at, lot.id) AS place FROM traceability_lot lot
                    WHERE (lot.name = ANY(?::text[]) OR lot.internal_reference = ANY(?::text[]))
                      AND (?::text[] IS NULL OR lot.inventory_item_id = ANY(?::text[]))
                    ORDER BY lot.created_at, lot.id LIMIT 100) ${VIEW}`,
    [texts, texts, itemIds, itemIds, null, null, null, null]
  )
