/** Copy to src/workflows/hooks: nothing is produced without a bill of materials, and what was made is weighed. */
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { TRACEABILITY_MODULE } from "medusa-plugin-traceability/types"
import { produceManufacturingOrdersWorkflow } from "medusa-plugin-traceability/workflows"

produceManufacturingOrdersWorkflow.hooks.validateProduction(
  async ({ manufacturing_order_id }, { container }) => {
    const { orders } = await container
      .resolve(TRACEABILITY_MODULE)
      .searchManufacturingOrders({ ids: [manufacturing_order_id], limit: 1, offset: 0 })
    if (orders.some((order) => !order.bom_id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This order has no bill of materials: nobody could say later what is in it."
      )
    }
  }
)

produceManufacturingOrdersWorkflow.hooks.manufacturingDone(
  async ({ manufacturing_order_ids, lot_ids }, { container }) => {
    await container.resolve(Modules.EVENT_BUS).emit({
      name: "scales.weigh",
      data: { manufacturing_order_ids, lot_ids },
    })
  }
)
