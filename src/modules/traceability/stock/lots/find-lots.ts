import { identifierKeysOf } from "../../numbers/identifiers/check-identifier"
import type { Sql } from "../../sql"
import type { GivenIdentifier } from "../../../../types/identifier"
import { identifiersOf } from "../identifiers/identifiers-of"
import type { UniquenessScope, LotKind } from "../../../../types/operation"
import type { SuspicionKind } from "../../../../types/suspicion"
import { uniquenessKey } from "../settings/uniqueness-key"
import { formerNamesOf, wasCalled } from "../identifiers/former-names"
import { stoppedAs } from "./lot-conditions"

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
  produced_at: Date | null
  claim_id: string | null
  /** Reported stolen or lost, and not cleared. */
  stopped_as: SuspicionKind | null
  places: { location_id: string; quantity: number; reserved_quantity: number }[]
}

const SELECT = `
  SELECT lot.id, lot.inventory_item_id, lot.kind, lot.name, lot.blocked_at, lot.blocked_reason, lot.blocked_by, lot.expires_at, lot.best_before_at, lot.produced_at, lot.claim_id,
         ${stoppedAs("lot")} AS stopped_as,
         coalesce(json_agg(json_build_object('location_id', s.location_id, 'quantity', s.quantity::float8,
                  'reserved_quantity', s.reserved_quantity::float8)) FILTER (WHERE s.quantity > 0), '[]') AS places
    FROM traceability_lot lot LEFT JOIN traceability_lot_stock s ON s.lot_id = lot.id`

const SELECT_SCANNED = SELECT.replace(
  "coalesce(json_agg(",
  `${identifiersOf("lot.id")} AS identifiers, ${formerNamesOf("lot")} AS former_names, coalesce(json_agg(`
)

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
export async function findLotsNamed(sql: Sql, names: string[]): Promise<FoundLot[]> {
  return names.length
    ? sql<FoundLot>(
        `${SELECT} WHERE lot.name = ANY(?::text[]) GROUP BY lot.id ORDER BY lot.id LIMIT 1000`,
        [names]
      )
    : []
}

/** Lots by id, in no order; ids that no lot has are left out. */
export async function findLotsById(sql: Sql, ids: string[]): Promise<FoundLot[]> {
  return ids.length
    ? sql<FoundLot>(`${SELECT} WHERE lot.id = ANY(?::text[]) GROUP BY lot.id`, [ids])
    : []
}

/** SQL: this lot is or was called so, by its name, its internal reference or a second identifier; binds texts thrice, and their keys. */
export const isScanned = (lot: string): string =>
  `(${lot}.name = ANY(?::text[]) OR ${lot}.internal_reference = ANY(?::text[]) OR ${wasCalled(lot)}
    OR ${lot}.id = ANY(ARRAY(SELECT i.lot_id FROM traceability_lot_identifier i WHERE i.key = ANY(?::text[]))))`

export const keysOfTexts = (texts: string[]): string[] => texts.flatMap(identifierKeysOf)

/** Lots by name, former name, internal reference or second identifier, of these items or with null of all; the oldest hundred. */
export function findLotsScanned(
  sql: Sql,
  texts: string[],
  itemIds: string[] | null
): Promise<(FoundLot & { identifiers: GivenIdentifier[]; former_names: string[] })[]> {
  return sql(
    `${SELECT_SCANNED} WHERE ${isScanned("lot")}
        AND (?::text[] IS NULL OR lot.inventory_item_id = ANY(?::text[]))
      GROUP BY lot.id ORDER BY lot.created_at, lot.id LIMIT 100`,
    [texts, texts, texts, keysOfTexts(texts), itemIds, itemIds]
  )
}
