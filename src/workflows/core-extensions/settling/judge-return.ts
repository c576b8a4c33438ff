import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnClaim } from "../../../modules/traceability/operations/claims/claim"
import { finishReturn } from "./finish-return"
import { judgeLevels } from "./judge-levels"
import { judgeOrderLevels } from "./judge-order-levels"
import { readHalfReceivedReturn } from "./read-half-received-return"
import { isStuck, RELEASE, type Stuck, type Verdict } from "./verdict"

/**
 * Had Medusa received the return when the process died? It writes the return, its items, the order's change and the levels at the
 * same time: the change or the levels show it, and the rest is done. What stands in the return alone decides nothing, since a
 * workflow that failed leaves it there, and receiving it again writes the same. A return that Medusa has received without stock
 * shows in the levels.
 */
export async function judgeReturn(
  container: MedusaContainer,
  claim: ReturnClaim,
  before: Date
): Promise<Verdict | Stuck> {
  const { order_change_id, level_changes } = claim.payload
  const found = order_change_id && (await readHalfReceivedReturn(container, claim))
  if (!found) {
    return judgeLevels(container, claim, before)
  }
  const levels = level_changes.length
    ? await judgeOrderLevels(container, claim, { before, is_past_levels: false })
    : { has_changed: false, left: [] }
  if (isStuck(levels)) {
    return levels
  }
  return found.change.is_confirmed || levels.has_changed
    ? {
        confirm: true,
        fulfillment_id: null,
        finish: () => finishReturn(container, claim, found, levels.left),
      }
    : RELEASE
}
