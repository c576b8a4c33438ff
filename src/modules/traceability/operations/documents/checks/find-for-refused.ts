import { groupBy } from "../../../../../shared/group-by"
import type { RowError } from "../../../../../shared/traceability-error"
import type { GivenRow } from "../given-row"

/** What is found by name for the rows that were refused with this code, by the rows' index. One question an item. */
export async function findForRefused<Found>(
  errors: RowError[],
  code: RowError["code"],
  rows: GivenRow[],
  find: (itemId: string, names: string[]) => Promise<Map<string, Found>>
): Promise<Map<number, Found>> {
  const refused = new Set(errors.flatMap((error) => (error.code === code ? error.index : [])))
  const named = rows.filter((row) => refused.has(row.index) && row.lot_name)
  const found = new Map<number, Found>()
  for (const [itemId, ofItem] of groupBy(named, (row) => row.inventory_item_id)) {
    const byName = await find(
      itemId,
      ofItem.map((row) => row.lot_name!)
    )
    for (const { index, lot_name } of ofItem) {
      const one = byName.get(lot_name!)
      if (one !== undefined) {
        found.set(index, one)
      }
    }
  }
  return found
}
