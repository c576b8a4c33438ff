import { say } from "../../../../shared/say"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { checkLotName } from "../../numbers/naming/check-lot-name"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import type { Sql } from "../../sql"
import { lockLots } from "../../stock/ledger/lock-lots"
import { findLotsById, findLotsByName } from "../../stock/lots/find-lots"
import { countError, type CountedLot, type CountedPlace, type NamedRow } from "./counted-lot"

/** Names and quantities in their own right, before anything is looked up. Zero means that nothing was found. */
export function checkCountedShapes(lots: CountedLot[], place: CountedPlace): NamedRow[] {
  const errors: RowError[] = []
  const named = lots.map((row, index): NamedRow => {
    const name = row.lot_id ? null : checkLotName(row.lot_name)
    const value = row.lot_id ?? row.lot_name ?? null
    if (name && !name.ok) {
      errors.push(countError(index, value, "invalid_name", name.said))
    }
    const quantity = checkQuantity(row.counted_quantity, place.tracking)
    if (row.counted_quantity !== 0 && !quantity.ok) {
      errors.push(
        countError(
          index,
          value,
          "quantity_mismatch",
          say("quantity_mismatch.about", { subject: value ?? "", problem: quantity.said })
        )
      )
    }
    const counted_quantity = quantity.ok ? quantity.quantity : 0
    return { ...row, index, counted_quantity, name: name?.ok ? name.name : "" }
  })
  throwRowErrors(errors)
  return named
}

/** Finds and locks every lot that the count names; in a complete count also those at the place that it leaves out. */
export async function findCountedLots(sql: Sql, rows: NamedRow[], place: CountedPlace) {
  const names = rows.flatMap((row) => (row.lot_id ? [] : [row.name]))
  const byName = new Map(
    (await findLotsByName(sql, place.inventory_item_id, place.scope, names)).map((lot) => [
      lot.name,
      lot.id,
    ])
  )
  const here = place.complete
    ? await sql<{ lot_id: string }>(
        `SELECT lot_id FROM traceability_lot_stock WHERE inventory_item_id = ? AND location_id = ? AND quantity > 0`,
        [place.inventory_item_id, place.location_id]
      )
    : []
  const ids = [
    ...rows.flatMap((row) => row.lot_id ?? byName.get(row.name) ?? []),
    ...here.map((row) => row.lot_id),
  ]
  await lockLots(sql, ids)
  const lots = new Map((await findLotsById(sql, [...new Set(ids)])).map((lot) => [lot.id, lot]))
  const lotOf = (row: NamedRow) => lots.get(row.lot_id ?? byName.get(row.name) ?? "") ?? null
  return { lots, lotOf }
}
