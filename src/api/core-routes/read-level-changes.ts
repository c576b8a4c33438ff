import type { MedusaRequest } from "@medusajs/framework/http"
import { type InventoryLevel, readLevels } from "../../medusa/levels"
import type { StockPlace } from "../../shared/stock-place"

type Edit = { inventory_item_id?: string; location_id?: string; stocked_quantity?: number }
/** The body of any of Medusa's routes that set levels. */
export type LevelsBody = Edit & { create?: Edit[]; update?: Edit[]; delete?: string[] }

/** A quantity that a request gives a level. `edit` is the request's own object. */
export type LevelChange = StockPlace & { quantity: number; edit: Edit; is_new: boolean }

/** The quantities that a request on one of Medusa's level routes sets. An empty new level and other fields set none. */
export function readLevelChanges(req: MedusaRequest<LevelsBody>): LevelChange[] {
  const body = req.validatedBody ?? {}
  const isBatch = !!(body.create || body.update || body.delete)
  const creates = isBatch ? (body.create ?? []) : req.params.location_id ? [] : [body]
  const updates = isBatch ? (body.update ?? []) : req.params.location_id ? [body] : []
  const asChange = (edit: Edit, is_new: boolean): LevelChange[] =>
    edit.stocked_quantity === undefined || (is_new && edit.stocked_quantity === 0)
      ? []
      : [
          {
            inventory_item_id: edit.inventory_item_id ?? req.params.id,
            location_id: edit.location_id ?? req.params.location_id,
            quantity: edit.stocked_quantity,
            edit,
            is_new,
          },
        ]
  return [
    ...creates.flatMap((edit) => asChange(edit, true)),
    ...updates.flatMap((edit) => asChange(edit, false)),
  ]
}

/** The levels that a request deletes. */
export async function readDeletedLevels(req: MedusaRequest<LevelsBody>): Promise<InventoryLevel[]> {
  if (req.method === "DELETE") {
    const { id, location_id } = req.params
    return readLevels(req.scope, { inventory_item_id: id, location_id })
  }
  const ids = req.validatedBody?.delete ?? []
  return ids.length ? readLevels(req.scope, { id: ids }) : []
}
