import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ReturnClaim } from "../../modules/traceability/operations/claims/claim"
import { judgeLevels } from "./judge-levels"
import { CONFIRM, RELEASE, type Verdict } from "./verdict"

/** Did Medusa receive the return before the process died? The change of its order that receives it shows it. */
async function judgeOrderChange(container: MedusaContainer, changeId: string): Promise<Verdict> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["status"],
    filters: { id: changeId },
  })
  return data[0]?.status === "confirmed" ? CONFIRM : RELEASE
}

/** A return shows in Medusa's levels, but for one that is all damaged: it changes none. */
export async function judgeReturn(
  container: MedusaContainer,
  claim: ReturnClaim,
  before: Date
): Promise<Verdict | null> {
  const { order_change_id, level_changes } = claim.payload
  return order_change_id && !level_changes.length
    ? judgeOrderChange(container, order_change_id)
    : judgeLevels(container, claim, before)
}
