import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../application/with-traceability"
import type { Claim } from "../../../modules/traceability/operations/claims/claim"
import { sumLevelChanges } from "../../../modules/traceability/operations/claims/level-changes"
import { placeKey } from "../../../shared/stock-place"
import { levelChangesOf } from "./level-changes-of"

/**
 * Does it make no difference which of these claims has changed a level that either explains? Their levels of tracked items come to
 * the same in the end; those of other items, which change with them and show nothing, must be the same too.
 */
export async function areInterchangeable(
  container: MedusaContainer,
  claim: Claim,
  rivals: Claim[]
): Promise<boolean> {
  const changes = [claim, ...rivals].map(levelChangesOf)
  const itemIds = changes.flat().map((change) => change.inventory_item_id)
  const tracking = await withTraceability(container, (service) => service.readTracking(itemIds))
  const [own, ...others] = changes.map((all) => {
    const untracked = all.filter(
      (change) => tracking.get(change.inventory_item_id)?.tracking === "none"
    )
    const sums = sumLevelChanges(untracked)
    return JSON.stringify(sums.map((sum) => [placeKey(sum), sum.adjustment]).sort())
  })
  return others.every((other) => other === own)
}
