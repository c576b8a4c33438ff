import { groupBy } from "../../../../shared/group-by"
import type { RowError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { findIdentifiedLots, sayWhoseItIs } from "../../stock/identifiers/find-identified-lots"
import type { GivenRow } from "./given-row"

/**
 * Adds to rows whose number nobody has, where none may be made, the unit that has it as a second identifier or had it before it was
 * renamed: the label that somebody reads it from may say so still.
 */
export async function suggestKnownAs(
  sql: Sql,
  errors: RowError[],
  rows: GivenRow[],
  scope: UniquenessScope
): Promise<RowError[]> {
  const refused = new Set(
    errors.filter(({ code }) => code === "create_not_allowed").map(({ index }) => index)
  )
  const named = rows.filter((row) => refused.has(row.index) && row.lot_name)
  const known = new Map<number, { name: string; says: string }>()
  for (const [itemId, ofItem] of groupBy(named, (row) => row.inventory_item_id)) {
    const names = ofItem.map((row) => row.lot_name!)
    const found = await findIdentifiedLots(sql, itemId, scope, names)
    const byText = new Map(found.map((lot) => [lot.text, lot]))
    for (const { index, lot_name } of ofItem) {
      const lot = byText.get(lot_name!)
      if (lot) {
        known.set(index, { name: lot.name, says: sayWhoseItIs(lot) })
      }
    }
  }
  return errors.map((error) => {
    const lot = known.get(error.index)
    return lot
      ? { ...error, message: `${lot.says}: enter ${lot.name}.`, suggestion: lot.name }
      : error
  })
}
