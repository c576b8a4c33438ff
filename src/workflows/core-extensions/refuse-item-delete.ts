import type { MedusaContainer } from "@medusajs/framework/types"
import { say, spoken } from "../../shared/say"
import { itemToken } from "../../shared/message-tokens"
import { readableError } from "../../application/readable-error"
import { RowError, throwRowErrors } from "../../shared/traceability-error"
import { withTraceability } from "../../application/with-traceability"
import type { CoreStepArgs } from "./insert-step-after"

export const refuseItemDeleteStepId = "traceability-refuse-item-delete-step"

/**
 * Inserted into `delete-inventory-item-workflow`, which deleting a variant or a product runs as well: an item whose lots
 * are in stock cannot be deleted, or they would belong to nothing. It changes nothing, so there is nothing to compensate.
 */
export const refuseItemDelete = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<null> => {
    const stock = await withTraceability(container, (service) =>
      service.countStock({ inventory_item_ids: [args.payload as string | string[]].flat() })
    )
    const errors = stock.map((row, index): RowError => ({
      index,
      value: null,
      code: "invalid_state",
      ...spoken(
        say("invalid_state.itemInStock", {
          item: itemToken(row.inventory_item_id),
          quantity: row.quantity,
        })
      ),
    }))
    try {
      throwRowErrors(errors)
    } catch (error) {
      throw await readableError(error, container)
    }
    return null
  },
  compensate: async () => {},
})
