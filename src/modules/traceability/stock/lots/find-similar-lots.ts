import { say } from "../../../../shared/say"
import type { UniquenessScope } from "../../../../types/operation"
import { inSlices, mapSliced } from "../../../../shared/in-slices"
import type { RefusalDetails } from "../../../../types/refusal"
import { saySimilar, similarToKnown } from "../../numbers/naming/similar-names"
import { areSimilar, shapeOf, similarityKey } from "../../numbers/naming/similarity-key"
import { findIdentifiedLots, sayWhoseItIs } from "../identifiers/find-identified-lots"
import type { Sql } from "../../sql"
import { uniquenessKey } from "../settings/uniqueness-key"

/**
 * Of these names those that no lot of the item has, but that are taken for the name of one that exists, by name. Where names
 * are unique in the whole shop, lots of every item count. `except` is a name that is about to go. One statement.
 */
export async function findSimilarLots(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  names: string[],
  except?: string
): Promise<Map<string, string>> {
  const keys = [...new Set(await inSlices(mapSliced(names, similarityKey)))]
  const known = keys.length
    ? await sql<{ name: string }>(
        `SELECT name FROM traceability_lot WHERE uniqueness_scope = ? AND similar_key = ANY(?::text[]) ORDER BY name`,
        [uniquenessKey(scope, itemId), keys]
      )
    : []
  const others = known.flatMap(({ name }) => (name === except ? [] : name))
  return inSlices(similarToKnown(names, others))
}

/** A name that is alike another one, and what to say of it. */
export type Mistakable = { other: string; said: string | RefusalDetails }

/**
 * Of these names of new units those that are taken for a unit that exists, by name: it is called alike, or has just this
 * number as a second identifier.
 */
export async function findMistakable(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  names: string[],
  except?: string
): Promise<Map<string, Mistakable>> {
  const found = new Map<string, Mistakable>()
  for (const lot of await findIdentifiedLots(sql, itemId, scope, names)) {
    if (lot.name !== except) {
      const said = say("part.sameOrOther", { said: sayWhoseItIs(lot), name: lot.name })
      found.set(lot.text, { other: lot.name, said })
    }
  }
  for (const [name, other] of await findSimilarLots(sql, itemId, scope, names, except)) {
    found.set(name, { other, said: saySimilar(name, other) })
  }
  return found
}

/** The names of lots of any item that a text is taken for, a few. */
export async function findNamesAlike(sql: Sql, text: string): Promise<string[]> {
  const shape = shapeOf(text)
  const known = await sql<{ name: string }>(
    `SELECT DISTINCT name FROM traceability_lot WHERE similar_key = ? ORDER BY name LIMIT 20`,
    [shape.key]
  )
  return known.flatMap(({ name }) => (areSimilar(shape, shapeOf(name)) ? name : []))
}
