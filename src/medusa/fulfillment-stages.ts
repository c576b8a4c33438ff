import type { MedusaContainer } from "@medusajs/framework/types"
import type { FulfillmentStage } from "../types/http/lots"
import { readByIds } from "./read-by-ids"

type Fulfillment = { id: string; shipped_at: unknown; delivered_at: unknown }

/** How far fulfilments are, by id, as Medusa's order page says it. */
export async function readFulfillmentStages(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, FulfillmentStage>> {
  const fields = ["id", "shipped_at", "delivered_at"]
  const fulfillments = await readByIds<Fulfillment>(container, "fulfillment", fields, ids)
  return new Map(
    fulfillments.map(({ id, shipped_at, delivered_at }) => {
      const sent = shipped_at ? "shipped" : "packed"
      return [id, delivered_at ? "delivered" : sent]
    })
  )
}
