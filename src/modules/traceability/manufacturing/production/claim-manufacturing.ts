import type { Sql } from "../../sql"
import type { BatchInput } from "../batch/plan-batch"
import { prepareBatch } from "../batch/prepare-batch"
import { type ClaimedProduction, type ClaimProduction, claimProduction } from "./claim-production"
import { makeProducible, type ProduceOrder } from "./produce-order"

/** One order in full or in part, or a batch of numbers. */
export type Manufacturing =
  { batch: Omit<BatchInput, "scope"> } | { produce: Omit<ProduceOrder, "scope"> }

export type ClaimManufacturing = Omit<ClaimProduction, "order_ids" | "cancel_order_id">

/** Splits as needed and claims what is produced now. Returns the claim with the orders of it, and the rest's. */
export async function claimManufacturing(
  sql: Sql,
  what: Manufacturing,
  input: ClaimManufacturing
): Promise<ClaimedProduction & { order_ids: string[]; rest_id: string | null }> {
  const { scope } = input
  const { cancel_rest, ...orders } =
    "batch" in what
      ? { ...(await prepareBatch(sql, { ...what.batch, scope }, "produce")), cancel_rest: false }
      : await makeProducible(sql, { ...what.produce, scope })
  const claimed = await claimProduction(sql, {
    ...input,
    order_ids: orders.order_ids,
    cancel_order_id: cancel_rest ? orders.rest_id : null,
  })
  return { ...claimed, ...orders }
}
