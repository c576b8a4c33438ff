import type { Buyer, ShelfLifeBuyer } from "../../../../types/shelf-life"
import type { Sql } from "../../sql"
import { BOUGHT_BY_ANOTHER, brokenRules, daysLeft, daysNeeded, shelfLifeDays } from "./conditions"

/** Why a lot has too little of its shelf life left for a delivery: the strictest rule that it breaks. */
export type ShelfLifeProblem = {
  lot_id: string
  /** Null for a lot without an expiration date. */
  days_left: number | null
  /** Null where the rule asks for a part of a shelf life that is not known. */
  days_needed: number | null
  shelf_life_days: number | null
  rule_id: string
  inventory_item_id: string | null
  buyer: ShelfLifeBuyer
  buyer_id: string | null
  min_days: number | null
  min_percent: number | null
}

/**
 * The lots among these that must not ship with this delivery as they are, by id. Lots that qualify are not in it. `buyer` is who
 * buys by now, where the delivery may have been written for another.
 */
export async function readShelfLifeProblems(
  sql: Sql,
  operationId: string,
  lotIds: string[],
  buyer?: Buyer | null
): Promise<Map<string, ShelfLifeProblem>> {
  if (!lotIds.length) {
    return new Map()
  }
  const rows = await sql<ShelfLifeProblem>(
    `SELECT lot.id AS lot_id, broken.*
       FROM traceability_lot lot
      CROSS JOIN LATERAL (
        SELECT ${daysLeft("lot")} AS days_left, ${daysNeeded("rule", "lot", "aged")} AS days_needed,
               ${shelfLifeDays("lot", "aged")} AS shelf_life_days,
               rule.id AS rule_id, rule.inventory_item_id, rule.buyer, rule.buyer_id, rule.min_days, rule.min_percent
          FROM ${brokenRules("lot", "?", buyer ? BOUGHT_BY_ANOTHER : undefined)}
         ORDER BY 2 DESC NULLS FIRST, rule.id LIMIT 1) AS broken
      WHERE lot.id = ANY(?::text[])`,
    [
      ...(buyer ? [buyer.sales_channel_id, buyer.country_code, buyer.customer_group_ids] : []),
      operationId,
      lotIds,
    ]
  )
  return new Map(rows.map((row) => [row.lot_id, row]))
}
