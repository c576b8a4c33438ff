import type { UniquenessScope } from "../../../../../types/operation"
import { inSlices } from "../../../../../shared/in-slices"
import { groupBy } from "../../../../../shared/group-by"
import type { RowError } from "../../../../../shared/traceability-error"
import { saySimilar, similarToKnown, similarWithin } from "../../../numbers/naming/similar-names"
import { findMistakable } from "../../../stock/lots/find-similar-lots"
import type { Sql } from "../../../sql"
import type { GivenRow } from "../given-row"
import { rowError } from "./row-error"

/**
 * Asks about new numbers that look like another one: of a lot of the item, of a row that is kept (`kept`), or of a row before
 * it. One number written in two ways would become two units.
 */
export async function checkSimilarRows(
  sql: Sql,
  rows: GivenRow[],
  kept: { lot_name: string | null }[],
  scope: UniquenessScope
): Promise<RowError[]> {
  const errors: RowError[] = []
  const keptNames = kept.flatMap((row) => row.lot_name ?? [])
  for (const [itemId, ofItem] of groupBy(rows, (row) => row.inventory_item_id)) {
    const fresh = ofItem.filter((row) => !row.lot_id && row.lot_name)
    const names = fresh.map((row) => row.lot_name!)
    const existing = await findMistakable(sql, itemId, scope, names)
    const entered = await inSlices(similarToKnown(names, keptNames))
    const beside = await inSlices(similarWithin(names))
    for (const row of fresh) {
      const name = row.lot_name!
      const known = existing.get(name)
      const other = known?.other ?? entered.get(name) ?? beside.get(name)
      if (other !== undefined) {
        const said = known?.said ?? saySimilar(name, other)
        errors.push({ ...rowError(row, "similar_lot", said), suggestion: other })
      }
    }
  }
  return errors.sort((a, b) => a.index - b.index)
}
