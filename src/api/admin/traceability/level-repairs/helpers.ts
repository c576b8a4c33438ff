import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { readItemNames } from "../../../../medusa/items"
import type StockRepair from "../../../../modules/traceability/models/stock-repair"
import { actorNames, distinct, placeNames } from "../../../utils/add-names"

type Repair = InferTypeOf<typeof StockRepair>

/** Repairs as they are answered: with the names of items, locations and people. */
export async function viewRepairs(container: MedusaContainer, repairs: Repair[]) {
  const items = await readItemNames(
    container,
    distinct(repairs.map((repair) => repair.inventory_item_id))
  )
  const locations = await placeNames(
    container,
    repairs.map((repair) => repair.location_id)
  )
  const actors = await actorNames(
    container,
    repairs.map((repair) => repair.actor_id)
  )
  return repairs.map((repair) => ({
    id: repair.id,
    kind: repair.kind,
    inventory_item_id: repair.inventory_item_id,
    item:
      repair.inventory_item_id && (items.get(repair.inventory_item_id) ?? repair.inventory_item_id),
    location_id: repair.location_id,
    location: repair.location_id && locations(repair.location_id),
    quantity_before: repair.quantity_before,
    quantity_after: repair.quantity_after,
    claim_id: repair.claim_id,
    documents: repair.documents,
    lot_names: repair.lot_names,
    reason: repair.reason,
    actor_id: repair.actor_id,
    actor_name: actors(repair.actor_id),
    created_at: repair.created_at,
  }))
}
