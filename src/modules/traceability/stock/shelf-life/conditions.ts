import { dateInZone, today } from "../settings/time-zone"

/** SQL for the whole days that a lot has until the day on which it expires; 0 on that day itself. Days are the shop's. */
export const daysLeft = (lot: string): string => `(${dateInZone(`${lot}.expires_at`)} - ${today()})`

/**
 * SQL for the days of a lot's whole shelf life: from the day it was produced, or else packed, to the one on which it expires;
 * without either, the item's number of days. Null where neither is known. The day it came in is not asked: goods that come in
 * old would seem fresh.
 */
export const shelfLifeDays = (lot: string, tracking: string): string =>
  `coalesce(nullif(greatest(${dateInZone(`${lot}.expires_at`)} - ${dateInZone(`coalesce(${lot}.produced_at, ${lot}.packed_at)`)}, 0), 0), ${tracking}.expiration_days)`

/** SQL for the days that a rule asks of a lot; null where it asks for a part of a shelf life that is not known. */
export const daysNeeded = (rule: string, lot: string, tracking: string): string =>
  `(CASE WHEN ${rule}.min_percent IS NOT NULL AND ${shelfLifeDays(lot, tracking)} IS NULL THEN NULL
         ELSE greatest(coalesce(${rule}.min_days, 0), ceil(coalesce(${rule}.min_percent * ${shelfLifeDays(lot, tracking)}, 0) / 100.0)::integer) END)`

/**
 * SQL: the lot has as much left as the rule asks for. A lot without a date is fine where its item does not expire, and is not
 * where it does: nobody knows.
 */
export const isKept = (rule: string, lot: string, tracking: string): string =>
  `(CASE WHEN ${lot}.expires_at IS NULL THEN NOT coalesce(${tracking}.use_expiration, false)
         ELSE coalesce(${daysLeft(lot)} >= ${daysNeeded(rule, lot, tracking)}, false) END)`

/** SQL: the rule is about goods of the lot's item for whoever buys with this operation. */
export const appliesTo = (rule: string, lot: string, operation: string): string =>
  `((${rule}.inventory_item_id IS NULL OR ${rule}.inventory_item_id = ${lot}.inventory_item_id)
    AND (${rule}.buyer = 'all'
         OR (${rule}.buyer = 'sales_channel' AND ${rule}.buyer_id = ${operation}.sales_channel_id)
         OR (${rule}.buyer = 'country' AND ${rule}.buyer_id = ${operation}.country_code)
         OR (${rule}.buyer = 'customer_group' AND ${rule}.buyer_id = ANY(${operation}.customer_group_ids))))`

/** SQL: there is a rule of shelf life at all. Looked up once a statement. */
export const HAS_RULES = `EXISTS (SELECT 1 FROM traceability_shelf_life_rule)`

/** SQL for operations as they are for another buyer than the one they were written for: a sales channel, a country and groups are bound. */
export const BOUGHT_BY_ANOTHER = `(SELECT o.id, o.code, o.to_location_id, ?::text AS sales_channel_id, ?::text AS country_code, ?::text[] AS customer_group_ids
  FROM traceability_operation o)`

/** SQL for the rules that a lot breaks with an operation: `rule`, `buying` and `aged`, the item's tracking. */
export const brokenRules = (
  lot: string,
  operationId: string,
  operations = "traceability_operation"
): string =>
  `${operations} buying
     JOIN traceability_shelf_life_rule rule ON ${appliesTo("rule", lot, "buying")}
     LEFT JOIN traceability_item_tracking aged ON aged.inventory_item_id = ${lot}.inventory_item_id
    WHERE buying.id = ${operationId} AND buying.code = 'delivery' AND buying.to_location_id = 'customer'
      AND NOT ${isKept("rule", lot, "aged")}`

/**
 * SQL: the lot may be proposed to whoever buys with this operation, which is anybody's id in SQL. All rules that apply must
 * be kept, so the strictest wins. Where there are none it is true, for the price of one look.
 */
export const isFreshFor = (lot: string, operationId: string): string =>
  `(CASE WHEN ${HAS_RULES} THEN NOT EXISTS (SELECT 1 FROM ${brokenRules(lot, operationId)}) ELSE true END)`
