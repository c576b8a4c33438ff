import type { UniquenessScope } from "../../../../types/operation"
import { type CreateLot, createLot } from "../../stock/lots/create-lot"
import type { Sql } from "../../sql"
import { assignLots } from "./assign-lots"

/** Makes a lot of `quantity` of the untracked stock at `location_id`. Returns the lot's id and the operation's. */
export async function createLotOfCountedStock(
  sql: Sql,
  lot: CreateLot,
  place: { location_id: string; quantity: number },
  context: { scope: UniquenessScope; actor_id: string | null }
): Promise<{ id: string; operation_id: string }> {
  const id = await createLot(sql, lot, context)
  const operationId = await assignLots(
    sql,
    {
      ...place,
      inventory_item_id: lot.inventory_item_id,
      lots: [{ lot_id: id, quantity: place.quantity }],
      actor_id: context.actor_id,
    },
    context.scope
  )
  return { id, operation_id: operationId }
}
