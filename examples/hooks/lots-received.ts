/** Copy to src/workflows/hooks: what came in waits for the quality check, blocked. */
import { TRACEABILITY_MODULE } from "medusa-plugin-traceability/types"
import {
  blockStockLotsWorkflow,
  validateStockOperationWorkflow,
} from "medusa-plugin-traceability/workflows"

validateStockOperationWorkflow.hooks.lotsReceived(async ({ lot_ids, actor_id }, { container }) => {
  // A lot that came in before, and is blocked, stays so.
  const free = await container
    .resolve(TRACEABILITY_MODULE)
    .listStockLots({ id: lot_ids, blocked_at: null }, { select: ["id"], take: lot_ids.length })
  if (free.length) {
    const ids = free.map((lot) => lot.id)
    await blockStockLotsWorkflow(container).run({
      input: { ids, reason: "Waits for the quality check", actor_id },
    })
  }
})
