import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SetItemTracking } from "../../../modules/traceability/stock/tracking/set-item-tracking"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withLocks } from "../../../application/with-locks"
import { withTraceability } from "../../../application/with-traceability"
import { readLevels } from "../../../medusa/levels"
import { findUnknownItems } from "../../../medusa/items"

export type SetItemTrackingInput = {
  change: Omit<SetItemTracking, "inventory_item_id">
  inventory_item_ids: string[]
}

export const setItemTrackingStepId = "traceability-set-item-tracking-step"

async function refuseUnknownItems(container: MedusaContainer, ids: string[]): Promise<void> {
  const unknown = await findUnknownItems(container, ids)
  if (unknown.length) {
    throw new TraceabilityError(
      "not_found",
      `There is no inventory item with the id ${unknown.join(", ")}.`,
      { status: 404 }
    )
  }
}

/**
 * This step sets how items are tracked. Each item's levels are read under the lock that core takes when it changes
 * them, so that stock counted before tracking is known exactly. When an item is refused, those before it are changed
 * back. Compensated by changing all of them back.
 *
 * Returns the items' ids. Throws `not_found` for unknown items and the codes of the module's `setItemTracking`.
 */
export const setItemTrackingStep = createStep(
  setItemTrackingStepId,
  async ({ change, inventory_item_ids }: SetItemTrackingInput, { container }) => {
    await refuseUnknownItems(container, inventory_item_ids)
    const before = await withTraceability(container, (service) =>
      service.readTracking(inventory_item_ids)
    )
    const done: string[] = []
    try {
      for (const itemId of inventory_item_ids) {
        await setOne(container, { ...change, inventory_item_id: itemId })
        done.push(itemId)
      }
    } catch (error) {
      await restore(
        container,
        done.map((id) => before.get(id)!)
      )
      throw error
    }
    return new StepResponse(inventory_item_ids, [...before.values()])
  },
  async (before, { container }) => {
    if (before) {
      await restore(container, before)
    }
  }
)

async function setOne(container: MedusaContainer, change: SetItemTracking): Promise<void> {
  await withLocks(container, [change.inventory_item_id], async () => {
    const { inventory_item_id } = change
    const levels = (await readLevels(container, { inventory_item_id })).map((level) => ({
      location_id: level.location_id,
      quantity: level.stocked_quantity,
    }))
    await withTraceability(container, (service) => service.setItemTracking(change, levels))
  })
}

async function restore(container: MedusaContainer, settings: SetItemTracking[]): Promise<void> {
  for (const setting of settings) {
    await setOne(container, setting)
  }
}
