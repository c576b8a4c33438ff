import type { MedusaContainer } from "@medusajs/framework/types"
import settleAbandonedClaimsJob from "../../src/jobs/settle-abandoned-claims"
import { query } from "../helpers/books"
import { theApplication } from "../helpers/run-app"

/** What one run finds can be finished by the next. */
const RUNS = 3
const AGE = "11 minutes"

/** Everything that waits for an age. */
const AGED: Record<string, string[]> = {
  traceability_claim: ["created_at", "updated_at"],
  traceability_idempotent_request: ["created_at"],
  traceability_purchase_order: ["updated_at"],
  inventory_level: ["updated_at"],
  fulfillment: ["created_at", "updated_at"],
  order_change: ["created_at"],
  reservation_item: ["deleted_at"],
  payment: ["canceled_at"],
  refund: ["created_at"],
  return: ["updated_at"],
  return_item: ["updated_at"],
  order: ["canceled_at"],
}

async function age(container: MedusaContainer): Promise<void> {
  for (const [table, columns] of Object.entries(AGED)) {
    const changes = columns.map((column) => `${column} = ${column} - interval '${AGE}'`)
    await query(container, `UPDATE "${table}" SET ${changes.join(", ")}`)
  }
}

/** What a server does in its first minutes, when everything there is was left by one that died before. */
export async function settle(container: MedusaContainer): Promise<void> {
  for (let run = 0; run < RUNS; run++) {
    await age(container)
    await settleAbandonedClaimsJob(container)
  }
  await theApplication().endBackgroundWork()
}
