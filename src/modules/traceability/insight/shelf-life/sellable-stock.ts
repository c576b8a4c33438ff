import type { Buyer } from "../../../../types/shelf-life"
import type { Sql } from "../../sql"
import { isUsable } from "../../stock/lots/lot-conditions"
import { appliesTo, isKept } from "../../stock/shelf-life/conditions"

export type Sellable = { inventory_item_id: string; quantity: number }

/** How much of tracked items is free at these places and fresh enough for a buyer. Items with nothing are not in it. */
export const readSellable = (
  sql: Sql,
  itemIds: string[],
  locationIds: string[],
  buyer: Buyer
): Promise<Sellable[]> =>
  sql<Sellable>(
    `SELECT s.inventory_item_id, sum(s.quantity - s.reserved_quantity)::float8 AS quantity
       FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
       LEFT JOIN traceability_item_tracking aged ON aged.inventory_item_id = s.inventory_item_id
      CROSS JOIN (SELECT ?::text AS sales_channel_id, ?::text AS country_code, ?::text[] AS customer_group_ids) AS buying
      WHERE s.inventory_item_id = ANY(?::text[]) AND s.location_id = ANY(?::text[]) AND s.quantity > s.reserved_quantity
        AND ${isUsable("lot")}
        AND NOT EXISTS (SELECT 1 FROM traceability_shelf_life_rule rule
                         WHERE ${appliesTo("rule", "lot", "buying")} AND NOT ${isKept("rule", "lot", "aged")})
      GROUP BY 1`,
    [buyer.sales_channel_id, buyer.country_code, buyer.customer_group_ids, itemIds, locationIds]
  )
