import type { Sql } from "../../sql"
import type { UniquenessScope, LotKind } from "../../../../types/operation"
import { uniquenessKey } from "../settings/uniqueness-key"

/** A lot with all the places where some of it is, as a message needs it to say where the unit really is. */
export type FoundLot = {
  id: string
  inventory_item_id: string
  kind: LotKind
  name: string
  blocked_at: Date | null
  blocked_reason: string | null
  blocked_by: string | null
  expires_at: Date | null
  best_before_at: Date | null
  claim_id: string | null
  places: { location_id: string; quantity: number; reserved_quantity: number }[]
}

const SELECT = `
  SELECT lot.id, lot.inventory_item_id, lot.kind, lot.name, lot.blocked_at, lot.blocked_reason, lot.blocked_by, lot.expires_at, lot.best_before_at, lot.claim_id,
         coalesce(json_agg(json_build_object('location_id', s.location_id, 'quantity', s.quantity::float8,
                  'reserved_quantity', s.reserved_quantity::float8)) FILTER (WHERE s.quantity > 0), '[]') AS places
    FROM traceability_lot lot LEFT JOIN traceability_lot_stock s ON s.lot_id = lot.id`

/** Lots of an item by name; where names are unique in the whole shop, lots of every item. */
export function findLotsByName(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  names: string[]
): Promise<FoundLot[]> {
  return sql<FoundLot>(
    `${SELECT} WHERE lot.uniqueness_scope = ? AND lot.name = ANY(?::text[]) GROUP BY lot.id`,
    [uniquenessKey(scope, itemId), names]
  )
}

/** Lots of any item by name, a thousand at most: to say "that is another product's number" instead of "unknown". */
export function findLotsNamed(sql: Sql, names: string[]): Promise<FoundLot[]> {
  return sql<FoundLot>(
    `${SELECT} WHERE lot.name = ANY(?::text[]) GROUP BY lot.id ORDER BY lot.id LIMIT 1000`,
    [names]
  )
}

/** Lots by id, in no order; ids that no lot has are left out. */
export function findLotsById(sql: Sql, ids: string[]): Promise<FoundLot[]> {
  return sql<FoundLot>(`${SELECT} WHERE lot.id = ANY(?::text[]) GROUP BY lot.id`, [ids])
}

/** Lots by name or internal reference, of these items or with null of all; the oldest hundred. */
export function findLotsScanned(
  sql: Sql,
  texts: string[],
  itemIds: string[] | null
): Promise<FoundLot[]> {
  return sql<FoundLot>(
    `${SELECT} WHERE (lot.name = ANY(?::text[]) OR lot.internal_reference = ANY(?::text[]))
        AND (?::text[] IS NULL OR lot.inventory_item_id = ANY(?::text[]))
      GROUP BY lot.id ORDER BY lot.created_at, lot.id LIMIT 100`,
    [texts, texts, itemIds, itemIds]
  )
}
