import { forEachSliced, type Sliced } from "../../../../../shared/in-slices"
import type { Tracking } from "../../../../../types/operation"
import { itemToken } from "../../../../../shared/message-tokens"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import { checkLotName } from "../../../numbers/naming/check-lot-name"
import { checkQuantity } from "../../../numbers/naming/check-quantity"
import type { GivenRow } from "../given-row"
import { rowError } from "./row-error"

/**
 * Names and quantities in their own right, before anything is looked up. Returns the rows that pass with name and
 * quantity as they are stored, and an error for each other one.
 */
export function* checkRowShapes(
  rows: GivenRow[],
  tracking: Map<string, Tracking>
): Sliced<{ good: (GivenRow & { quantity: number })[]; errors: RowError[] }> {
  const good: (GivenRow & { quantity: number })[] = []
  const errors: RowError[] = []
  yield* forEachSliced(rows, (row) => {
    const quantity = checkQuantity(row.quantity ?? 1, tracking.get(row.inventory_item_id) ?? "none")
    if (!quantity.ok) {
      const subject = row.lot_name ?? row.lot_id ?? itemToken(row.inventory_item_id)
      const said = say("quantity_mismatch.about", { subject, problem: quantity.said })
      errors.push(rowError(row, "quantity_mismatch", said))
      return
    }
    if (row.lot_id) {
      good.push({ ...row, quantity: quantity.quantity })
      return
    }
    const name = checkLotName(row.lot_name)
    if (!name.ok) {
      errors.push(rowError(row, "invalid_name", name.said))
      return
    }
    good.push({ ...row, lot_name: name.name, quantity: quantity.quantity })
  })
  return { good, errors }
}
