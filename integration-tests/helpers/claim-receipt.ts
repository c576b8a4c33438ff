import type { MedusaContainer } from "@medusajs/framework/types"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import type { traceability } from "./traceability"

type Place = { inventory_item_id: string; location_id: string }

/** A receipt of these serial numbers as a process leaves it that dies after the first half: claimed, and Medusa's level as it was. */
export async function claimReceipt(
  container: MedusaContainer,
  trace: ReturnType<typeof traceability>,
  { inventory_item_id, location_id }: Place,
  names: string[]
) {
  const receipt = await trace.openReceipt(location_id, inventory_item_id, names.length)
  const details = names.map((lot_name) => ({ lot_name }))
  await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, { details })
  const service: TraceabilityModuleService = container.resolve(TRACEABILITY_MODULE)
  const { claim_id } = await service.claimOperation({
    operation_id: receipt.id,
    transaction_id: `half ${receipt.id}`,
    actor_id: null,
  })
  return { ...receipt, claim_id }
}
