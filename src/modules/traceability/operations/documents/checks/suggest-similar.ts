import type { RowError } from "../../../../../shared/traceability-error"
import { say, spoken } from "../../../../../shared/say"
import type { UniquenessScope } from "../../../../../types/operation"
import type { Sql } from "../../../sql"
import { findSimilarLots } from "../../../stock/lots/find-similar-lots"
import { findForRefused } from "./find-for-refused"
import type { GivenRow } from "../given-row"

const didYouMean = ({ message, details }: RowError, suggestion: string) =>
  say("part.didYouMean", { said: details ?? message, suggestion })

/** Adds to rows whose number nobody knows the one that looks like it: most often it was typed in another case. */
export async function suggestSimilar(
  sql: Sql,
  errors: RowError[],
  rows: GivenRow[],
  scope: UniquenessScope
): Promise<RowError[]> {
  const similar = await findForRefused(errors, "lot_not_found", rows, (itemId, names) =>
    findSimilarLots(sql, itemId, scope, names)
  )
  return errors.map((error) => {
    const suggestion = similar.get(error.index)
    return suggestion === undefined
      ? error
      : { ...error, ...spoken(didYouMean(error, suggestion)), suggestion }
  })
}
