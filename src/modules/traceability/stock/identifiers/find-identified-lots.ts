import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import type { UniquenessScope } from "../../../../types/operation"
import { identifierKeysOf } from "../../numbers/identifiers/check-identifier"
import { checkLotName } from "../../numbers/naming/check-lot-name"
import type { Sql } from "../../sql"
import { RENAMED_FROM } from "./former-names"
import { uniquenessKey } from "../settings/uniqueness-key"

/** A unit that a text means as one of its second identifiers, of a kind by its label, or as the number it had before. */
export type IdentifiedLot = {
  text: string
  lot_id: string
  inventory_item_id: string
  name: string
  label: string
}

const FORMER_NUMBER = "former number"

/**
 * The units that these texts mean as their second identifiers, or as what they were called before: of the item, or where names
 * are unique in the whole shop of every item. None where a unit is called so itself. One statement; none where nothing is asked.
 */
export async function findIdentifiedLots(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  texts: string[]
): Promise<IdentifiedLot[]> {
  // What cannot be a name is no unit's, and PostgreSQL does not take every character.
  const asked = [...new Set(texts)].filter((text) => checkLotName(text).ok)
  const keys = asked.flatMap((text) => identifierKeysOf(text).map((key) => [text, key]))
  return asked.length
    ? sql<IdentifiedLot>(
        // What the texts mean is found once, and its units by their ids. Of an article whose lots are younger than the
        // planner's statistics it would expect one lot, and look for all texts again with each.
        `WITH found AS MATERIALIZED (
           SELECT wanted.text, i.lot_id, coalesce(kind.label, i.kind) AS label, kind.position
             FROM unnest(?::text[], ?::text[]) AS wanted (text, key)
             JOIN traceability_lot_identifier i ON i.key = wanted.key
             LEFT JOIN traceability_identifier_kind kind ON kind.code = i.kind
           UNION ALL
           SELECT c.before->>'name', c.lot_id, ?, NULL FROM traceability_change c WHERE ${RENAMED_FROM})
         SELECT DISTINCT ON (found.text, lot.id) found.text, lot.id AS lot_id, lot.inventory_item_id, lot.name, found.label
           FROM found
           CROSS JOIN LATERAL (SELECT id, inventory_item_id, name FROM traceability_lot WHERE id = found.lot_id OFFSET 0) AS lot
          WHERE (? OR lot.inventory_item_id = ?)
            AND NOT EXISTS (SELECT 1 FROM traceability_lot own WHERE own.uniqueness_scope = ? AND own.name = found.text)
          ORDER BY found.text, lot.id, found.position`,
        [
          keys.map(([text]) => text),
          keys.map(([, key]) => key),
          FORMER_NUMBER,
          asked,
          scope === "global",
          itemId,
          uniquenessKey(scope, itemId),
        ]
      )
    : []
}

export const sayWhoseItIs = ({ text, label, name }: IdentifiedLot): RefusalDetails =>
  say("part.isIdentifierOf", { text, kind: label, name })
