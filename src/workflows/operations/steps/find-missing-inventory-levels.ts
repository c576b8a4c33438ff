import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LevelChange } from "../../../modules/traceability/claims/claim-rows"

export const findMissingInventoryLevelsStepId = "find-missing-inventory-levels"

/** Goods may arrive where Medusa has no level of the item yet. Answers the levels to create, with nothing in stock. */
export const findMissingInventoryLevelsStep = createStep(
  findMissingInventoryLevelsStepId,
  async (changes: LevelChange[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "inventory_level",
      fields: ["inventory_item_id", "location_id"],
      filters: {
        inventory_item_id: [...new Set(changes.map((change) => change.inventory_item_id))],
        location_id: [...new Set(changes.map((change) => change.location_id))],
      },
    })
    const known = new Set(data.map((level) => `${level.inventory_item_id} ${level.location_id}`))
    const missing = changes.filter((change) => !known.has(`${change.inventory_item_id} ${change.location_id}`))
    return new StepResponse(
      missing.map(({ inventory_item_id, location_id }) => ({ inventory_item_id, location_id, stocked_quantity: 0 }))
    )
  }
)
