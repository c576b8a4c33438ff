import type { UniquenessScope } from "../../../../types/operation"
import { groupBy } from "../../../../shared/group-by"
import type { RowError } from "../../../../shared/traceability-error"
import { findSimilarLots } from "../../stock/lots/find-similar-lots"
import type { Sql } from "../../sql"
import type { GivenRow } from "./given-row"

/** Adds to rows whose number nobody knows the one that looks like it: most often it was typed in another case. */
export async function suggestSimilar(
  sql: Sql,
  errors: RowError[],
  rows: GivenRow[],
  scope: UniquenessScope
): Promise<RowError[]> {
  const unknown = new Set(
    errors.filter(({ code }) => code === "lot_not_found").map(({ index }) => index)
  )
  const named = rows.filter((row) => unknown.has(row.index) && row.lot_name)
  const suggestions = new Map<number, string>()
  for (const [itemId, ofItem] of groupBy(named, (row) => row.inventory_item_id)) {
    const names = ofItem.map((row) => row.lot_name!)
    const similar = await findSimilarLots(sql, itemId, scope, names)
    for (const { index, lot_name } of ofItem) {
      const other = similar.get(lot_name!)
      if (other !== undefined) {
        suggestions.set(index, other)
      }
    }
  }
  return errors.map((error) => {
    const suggestion = suggestions.get(error.index)
    return suggestion === undefined
      ? error
      : { ...error, message: `${error.message} Did you mean ${suggestion}?`, suggestion }
  })
}
