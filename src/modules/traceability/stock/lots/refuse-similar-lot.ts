import { TraceabilityError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { findMistakable } from "./find-similar-lots"

/** Throws `similar_lot` for a new name that is taken for that of a lot of the item; `own` is the name it takes the place of. */
export async function refuseSimilarLot(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  name: string,
  own?: string
): Promise<void> {
  const taken = (await findMistakable(sql, itemId, scope, [name], own)).get(name)
  if (taken) {
    throw new TraceabilityError("similar_lot", taken.said)
  }
}
