import { say, spoken } from "../../shared/say"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { RefusalDetails } from "../../types/refusal"
import { itemToken, locationToken } from "../../shared/message-tokens"
import { readableError } from "../../application/readable-error"
import { RowError, throwRowErrors } from "../../shared/traceability-error"
import { withTraceability } from "../../application/with-traceability"
import { readLevels } from "../../medusa/levels"
import type { StockPlace } from "../../shared/stock-place"
import { repairStockLevelWorkflow } from "../../workflows/corrections/workflows/repair-stock-level"
import { actorOf } from "../utils/traceability-route"
import {
  type LevelChange,
  type LevelsBody,
  readDeletedLevels,
  readLevelChanges,
} from "./read-level-changes"

const refuse = (index: number, said: RefusalDetails): RowError => ({
  index,
  value: null,
  code: "invalid_state",
  ...spoken(said),
})

const namesOf = (place: StockPlace) => ({
  item: itemToken(place.inventory_item_id),
  place: locationToken(place.location_id),
})

type GuardedRequest = AuthenticatedMedusaRequest<LevelsBody>

async function repairAll(req: GuardedRequest, changes: LevelChange[]): Promise<void> {
  for (const change of changes) {
    await repairStockLevelWorkflow(req.scope).run({
      input: {
        inventory_item_id: change.inventory_item_id,
        location_id: change.location_id,
        reason: "Set on the item's page of Medusa to what is on hand",
        actor_id: actorOf(req),
      },
    })
    delete change.edit.stocked_quantity
  }
}

/**
 * A quantity that stays as it is passes, and so does one that is what is on hand, where Medusa's level has come to differ from
 * that: it is set right, and recorded. Both are taken out of the request: between our look and Medusa's writing a delivery
 * may change the level, and the old number would be written over it.
 */
async function refuseChanges(req: GuardedRequest, changes: LevelChange[]): Promise<RowError[]> {
  const itemIds = [...new Set(changes.map((change) => change.inventory_item_id))]
  const levels = await readLevels(req.scope, { inventory_item_id: itemIds })
  const books = await withTraceability(req.scope, (service) => service.readStockOf(itemIds))
  const repairs: LevelChange[] = []
  const errors = changes.flatMap((change, index): RowError[] => {
    const level = levels.find(
      (l) =>
        l.inventory_item_id === change.inventory_item_id && l.location_id === change.location_id
    )
    if (!change.is_new && level && level.stocked_quantity === change.quantity) {
      delete change.edit.stocked_quantity
      return []
    }
    const onHand = books.quantityAt(change.inventory_item_id, change.location_id)
    if (!change.is_new && level && onHand === change.quantity) {
      repairs.push(change)
      return []
    }
    return [refuse(index, say("invalid_state.levelOfTracked", namesOf(change)))]
  })
  if (!errors.length) {
    await repairAll(req, repairs)
  }
  return errors
}

async function refuseDeletes(req: MedusaRequest, deleted: StockPlace[]): Promise<RowError[]> {
  const books = await withTraceability(req.scope, (service) =>
    service.readStockOf(deleted.map((level) => level.inventory_item_id))
  )
  return deleted.flatMap((level, index) => {
    const quantity = books.quantityAt(level.inventory_item_id, level.location_id)
    const said = say("invalid_state.levelWouldLose", { ...namesOf(level), quantity })
    return quantity > 0 ? [refuse(index, said)] : []
  })
}

/**
 * Medusa's levels of tracked items follow the lots: set or deleted by hand, the two would differ. Everything else of these
 * routes passes: levels of other items, empty levels, incoming quantities.
 */
export async function guardInventoryLevels(
  req: GuardedRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const changes = readLevelChanges(req)
  const deleted = await readDeletedLevels(req)
  const itemIds = [...changes, ...deleted].map((row) => row.inventory_item_id)
  const tracked = await withTraceability(req.scope, (service) => service.readGuarded(itemIds))
  const isTracked = (row: StockPlace) => tracked.has(row.inventory_item_id)
  try {
    throwRowErrors([
      ...(await refuseChanges(req, changes.filter(isTracked))),
      ...(await refuseDeletes(req, deleted.filter(isTracked))),
    ])
  } catch (error) {
    throw await readableError(error, req.scope)
  }
  next()
}
