import type { MedusaContainer } from "@medusajs/framework/types"
import { readByIds } from "../medusa/read-by-ids"
import { refuseUnknownIds } from "../medusa/refuse-unknown-ids"
import { withTraceability } from "./with-traceability"

type Links = { order_claim_id?: string | null; return_id?: string | null }

/**
 * Refuses a claim or return of Medusa's that there is not (`not_found`, 404), or whose order the unit was never delivered with
 * (`not_sold_here`): figures of failures would take the word of the wrong case for it.
 */
export async function refuseForeignLinks(
  container: MedusaContainer,
  lotId: string,
  { order_claim_id, return_id }: Links
): Promise<void> {
  for (const [entity, id] of [
    ["order_claim", order_claim_id],
    ["return", return_id],
  ] as const) {
    if (id) {
      await refuseUnknownIds(container, entity, [id])
      const [linked] = await readByIds<{ order_id: string }>(container, entity, ["order_id"], [id])
      await withTraceability(container, (service) =>
        service.refuseOtherOrder(lotId, linked.order_id)
      )
    }
  }
}
