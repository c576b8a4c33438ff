/** Copy to src/workflows/hooks: another system is told of every operation that was carried out. */
import { Modules } from "@medusajs/framework/utils"
import { validateStockOperationWorkflow } from "medusa-plugin-traceability/workflows"

validateStockOperationWorkflow.hooks.operationValidated(
  async ({ operation_id, code, lot_ids }, { container }) => {
    // A subscriber sends it, again and again until it arrives: the goods are here whatever the other system says.
    await container.resolve(Modules.EVENT_BUS).emit({
      name: "erp.goods_moved",
      data: { operation_id, code, lot_count: lot_ids.length },
    })
  }
)
