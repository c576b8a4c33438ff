import { careAt, isVirtualLocation } from "../../../../shared/places"
import { isDay } from "../../../../shared/zoned-day"
import { likePattern, prefixPattern } from "../../../../shared/like-pattern"
import type { LotGrouping, LotStatus } from "../../../../types/lot"
import type { LotKind } from "../../../../types/operation"
import { identifierKeysOf } from "../../numbers/identifiers/check-identifier"
import { dayInZone, endOfDay, endOfDayAfter, startOfDay } from "../settings/time-zone"
import { isFreshFor } from "../shelf-life/conditions"
import { givenConditions } from "../paging/given-conditions"
import { isOnHand } from "../ledger/place-conditions"
import { wasCalled } from "../identifiers/former-names"
import { isExpired, isExpiring } from "./lot-conditions"
import type { Matching } from "./search-matching"
import { IS_ON_HAND, isSomewhere, STATUS_CONDITIONS } from "./lot-status"

export type SearchLots = {
  q?: string
  /** The whole name, as it is written. */
  name?: string
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
  /** Fresh enough for whoever buys with this operation. */
  fits_operation_id?: string
  /** On hand somewhere, reserved or not. */
  on_hand?: boolean
  /** On hand for at least so many days, with `location_id` there. */
  age_from_days?: number
  /** On hand for less than so many days, with `location_id` there. */
  age_below_days?: number
  created_after?: Date | string
  created_before?: Date | string
  /** The lots of one group of `groupLots`. */
  group?: { by: LotGrouping; key: string }
  order?: string
  /** Counts all that match, however many they are. */
  exact_count?: boolean
  limit: number
  offset: number
}

/** So many times 24 hours ago. */
export const DAYS_AGO = "(now() - make_interval(days => ?::int))"

type Condition = { sql: string; bindings: unknown[] }

/** What is in care at a stock location is at a place of its own. */
const placeOf = ({ location_id, status }: SearchLots): string | undefined =>
  location_id && status === "in_care" && !isVirtualLocation(location_id)
    ? careAt(location_id)
    : location_id

/** With a place, "available" means available there. */
function statusCondition(search: SearchLots): Condition[] {
  if (!search.status) {
    return []
  }
  if (search.location_id && search.status === "available") {
    return [
      {
        sql: isSomewhere("s.location_id = ? AND s.quantity > s.reserved_quantity"),
        bindings: [search.location_id],
      },
    ]
  }
  return [{ sql: STATUS_CONDITIONS[search.status], bindings: [] }]
}

/** The month of the expiration in the shop's zone; empty without one. */
export const EXPIRY_MONTH = `coalesce(${dayInZone("lot.expires_at", "YYYY-MM")}, '')`

function groupCondition({ by, key }: NonNullable<SearchLots["group"]>): Condition {
  if (by === "status") {
    return STATUS_CONDITIONS[key as LotStatus]
      ? { sql: STATUS_CONDITIONS[key as LotStatus], bindings: [] }
      : { sql: "false", bindings: [] }
  }
  if (by === "location") {
    return key
      ? { sql: isSomewhere("s.location_id = ?"), bindings: [key] }
      : { sql: STATUS_CONDITIONS.new, bindings: [] }
  }
  const columns = { item: "lot.inventory_item_id", lot: "lot.name", expiry: EXPIRY_MONTH }
  return { sql: `${columns[by]} = ?`, bindings: [key] }
}

/** A day without a time is meant from its start or to its end. */
const startOf = (value: Date | string | undefined): string =>
  typeof value === "string" && isDay(value) ? startOfDay("?") : "?::timestamptz"
const endOf = (value: Date | string | undefined): string =>
  typeof value === "string" && isDay(value) ? endOfDay("?") : "?::timestamptz"

/** SQL for a flag as an index can answer it. Where it is not wanted, lots without the date are meant too. */
const EXPIRED = "lot.expires_at <= now()"
const EXPIRING = "lot.alert_at <= now() AND (lot.expires_at IS NULL OR lot.expires_at > now())"

/**
 * A text anywhere in a name, a former name, an internal reference or a second identifier; where no index answers that, at their
 * beginning. The key of an identifier is found whole either way, and there a former name is, too.
 */
function textCondition(q: string, matching: Matching): Condition {
  const keys = identifierKeysOf(q)
  if (matching === "anywhere") {
    const like = likePattern(q)
    return {
      sql: `(lot.name ILIKE ? OR lot.internal_reference ILIKE ? OR lot.id = ANY(ARRAY(
        SELECT i.lot_id FROM traceability_lot_identifier i WHERE i.value ILIKE ? OR i.key ILIKE ? OR i.key = ANY(?::text[])))
        OR lot.id = ANY(ARRAY(SELECT c.lot_id FROM traceability_change c WHERE c.kind = 'renamed' AND c.before->>'name' ILIKE ?)))`,
      bindings: [like, like, like, like, keys, like],
    }
  }
  const like = prefixPattern(q)
  return {
    sql: `(lower(lot.name) LIKE lower(?) OR lower(lot.internal_reference) LIKE lower(?) OR lot.id = ANY(ARRAY(
        SELECT i.lot_id FROM traceability_lot_identifier i WHERE i.key = ANY(?::text[])))
        OR ${wasCalled("lot")})`,
    bindings: [like, like, keys, [q]],
  }
}

/** SQL for "some of the stock `s` is on hand for so long", by when it came in. */
function ageCondition({ age_from_days, age_below_days, location_id }: SearchLots): Condition[] {
  const parts: [number | string | undefined, string][] = [
    [age_from_days, `s.received_at <= ${DAYS_AGO}`],
    [age_below_days, `s.received_at > ${DAYS_AGO}`],
  ]
  const given = parts.filter(([days]) => days !== undefined)
  if (!given.length) {
    return []
  }
  const all = [...given, [location_id, "s.location_id = ?"] as const].filter(
    ([value]) => value !== undefined
  )
  return [
    {
      sql: isSomewhere([isOnHand("s.location_id"), ...all.map(([, sql]) => sql)].join(" AND ")),
      bindings: all.map(([value]) => value),
    },
  ]
}

/** Returns the conditions of a search on the lot `lot`, with what is bound to each. */
export function lotConditions(search: SearchLots, matching: Matching = "anywhere"): Condition[] {
  return [
    ...statusCondition(search),
    ...(search.q ? [textCondition(search.q, matching)] : []),
    ...givenConditions([
      [search.ids, "lot.id = ANY(?::text[])"],
      [search.name, "lot.name = ?"],
      [search.inventory_item_ids, "lot.inventory_item_id = ANY(?::text[])"],
      [search.kind, "lot.kind = ?"],
      [placeOf(search), isSomewhere("s.location_id = ?")],
      [search.sales_channel_id, "lot.sales_channel_id = ?"],
      [search.expires_before, `lot.expires_at < ${startOf(search.expires_before)}`],
      [
        search.expiring_within_days,
        `lot.expires_at > now() AND lot.expires_at <= ${endOfDayAfter("?::int")}`,
      ],
      [
        search.order_id,
        "EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.order_id = ? AND m.lot_id = lot.id)",
      ],
      [search.fits_operation_id, isFreshFor("lot", "?")],
      [search.created_after, `lot.created_at >= ${startOf(search.created_after)}`],
      [search.created_before, `lot.created_at <= ${endOf(search.created_before)}`],
      [search.on_hand, `${search.on_hand ? "" : "NOT "}${IS_ON_HAND}`, []],
    ]),
    ...ageCondition(search),
    ...(search.group ? [groupCondition(search.group)] : []),
    ...givenConditions([
      [search.blocked, `lot.blocked_at IS ${search.blocked ? "NOT NULL" : "NULL"}`, []],
      [search.expired, search.expired ? EXPIRED : `NOT ${isExpired("lot")}`, []],
      [search.expiring, search.expiring ? EXPIRING : `NOT ${isExpiring("lot")}`, []],
    ]),
  ]
}
