import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderCancelClaim } from "../../modules/traceability/operations/claims/claim"
import { CONFIRM, RELEASE, type Verdict } from "./verdict"

/** Did Medusa cancel the order before the process died? That is the last thing its workflow does. */
export async function judgeOrderCancel(
  container: MedusaContainer,
  claim: OrderCancelClaim
): Promise<Verdict> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["status"],
    filters: { id: claim.order_id! },
  })
  return data[0]?.status === "canceled" ? CONFIRM : RELEASE
}
