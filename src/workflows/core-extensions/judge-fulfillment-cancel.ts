import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FulfillmentCancelClaim } from "../../modules/traceability/operations/claims/claim"
import { CONFIRM, RELEASE, type Verdict } from "./verdict"

/** Did Medusa cancel the fulfillment before the process died? */
export async function judgeFulfillmentCancel(
  container: MedusaContainer,
  claim: FulfillmentCancelClaim
): Promise<Verdict> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["id", "canceled_at"],
    filters: { id: claim.fulfillment_id! },
  })
  return data[0]?.canceled_at ? CONFIRM : RELEASE
}
