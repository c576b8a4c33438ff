import type { UniquenessScope } from "../../../../types/operation"
import { identifierKeysOf } from "../../numbers/identifiers/check-identifier"
import type { Sql } from "../../sql"
import { uniquenessKey } from "../settings/uniqueness-key"

/** A unit that a text means as one of its second identifiers, of a kind by its label. */
export type IdentifiedLot = {
  text: string
  lot_id: string
  inventory_item_id: string
  name: string
  label: string
}

/**
 * The units that these texts mean as their second identifiers: of the item, or where names are unique in the whole shop of
 * every item. None where a unit is called so itself. One statement; none where nothing is asked.
 */
export async function findIdentifiedLots(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  texts: string[]
): Promise<IdentifiedLot[]> {
  const keys = [...new Set(texts)].flatMap((text) =>
    identifierKeysOf(text).map((key) => [text, key])
  )
  return keys.length
    ? sql<IdentifiedLot>(
        `SELECT DISTINCT ON (wanted.text, lot.id) wanted.text, lot.id AS lot_id, lot.inventory_item_id, lot.name,
                coalesce(kind.label, i.kind) AS label
           FROM unnest(?::text[], ?::text[]) AS wanted (text, key)
           JOIN traceability_lot_identifier i ON i.key = wanted.key
           JOIN traceability_lot lot ON lot.id = i.lot_id
           LEFT JOIN traceability_identifier_kind kind ON kind.code = i.kind
          WHERE (? OR lot.inventory_item_id = ?)
            AND NOT EXISTS (SELECT 1 FROM traceability_lot own WHERE own.uniqueness_scope = ? AND own.name = wanted.text)
          ORDER BY wanted.text, lot.id, kind.position`,
        [
          keys.map(([text]) => text),
          keys.map(([, key]) => key),
          scope === "global",
          itemId,
          uniquenessKey(scope, itemId),
        ]
      )
    : []
}

export const sayWhoseItIs = ({ text, label, name }: IdentifiedLot): string =>
  `${text} is the ${label} of ${name}`
