import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnClaim } from "../../../modules/traceability/operations/claims/claim"
import { reopenReturn } from "../reopen-return"
import { finishReturn } from "./finish-return"
import { judgeLevels } from "./judge-levels"
import { judgeOrderLevels } from "./judge-order-levels"
import { readHalfReceivedReturn } from "./read-half-received-return"
import { isStuck, type Stuck, type Verdict } from "./verdict"

/**
 * Had Medusa received the return when the process died? It writes the return, its items, the order's change and the levels at the
 * same time: the change or the levels show it, and the rest is done. What stands in the return and its items alone decides nothing,
 * since a workflow that failed may leave it there: it is set back, so that they do not say "received" of goods that have not come. A return that Medusa has received without stock
 * shows in the levels.
 */
export async function judgeReturn(
  container: MedusaContainer,
  claim: ReturnClaim,
  before: Date
): Promise<Verdict | Stuck> {
  const { order_change_id, level_changes, medusa_before } = claim.payload
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
    : {
        confirm: false,
        finish: async () => {
          if (medusa_before) {
            await reopenReturn(container, found.id, medusa_before)
          }
        },
      }
}
