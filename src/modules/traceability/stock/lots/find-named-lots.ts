import { groupBy } from "../../../../shared/group-by"
import type { UniquenessScope } from "../../../../types/operation"
import { lockLots } from "../ledger/lock-lots"
import type { Sql } from "../../sql"
import { findLotsById, findLotsByName, type FoundLot } from "./find-lots"
import { lotKey } from "./lot-key"

/** A row that means a lot: by its id, or else by its name among the lots of the item. */
type LotRow = { inventory_item_id: string; lot_id?: string | null; lot_name?: string | null }

/** The lots that rows mean by name, by `lotKey`. Rows with a lot's id are passed over. One statement an item. */
export async function findNamedLots(
  sql: Sql,
  rows: LotRow[],
  scope: UniquenessScope
): Promise<Map<string, FoundLot>> {
  const found = new Map<string, FoundLot>()
  const named = rows.filter((row) => !row.lot_id)
  for (const [inventory_item_id, ofItem] of groupBy(named, (row) => row.inventory_item_id)) {
    const names = ofItem.map((row) => row.lot_name!)
    for (const lot of await findLotsByName(sql, inventory_item_id, scope, names)) {
      found.set(lotKey({ inventory_item_id, lot_name: lot.name }), lot)
    }
  }
  return found
}

/**
 * Locks the lots that rows mean and returns the lot of a row, as it is under the lock. Their stock is read after they are
 * locked: from then on nobody else can take them until the transaction ends.
 */
export async function lockNamedLots(
  sql: Sql,
  rows: LotRow[],
  scope: UniquenessScope
): Promise<(row: LotRow) => FoundLot | undefined> {
  const byKey = await findNamedLots(sql, rows, scope)
  const ids = [
    ...[...byKey.values()].map((lot) => lot.id),
    ...rows.flatMap((row) => row.lot_id ?? []),
  ]
  await lockLots(sql, ids)
  const byId = new Map((await findLotsById(sql, ids)).map((lot) => [lot.id, lot]))
  return (row) => byId.get(row.lot_id ?? byKey.get(lotKey(row))?.id ?? "")
}
