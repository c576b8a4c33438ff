import { createOrderWorkflow, createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { startApp } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { verifyLedger } from "../../src/application/verify-ledger"
import { removeStrayReservations } from "../../src/workflows/core-extensions/settling/remove-stray-reservations"
import { repairProvenLevels } from "../../src/workflows/core-extensions/settling/repair-proven-levels"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { syncAllComponentReservations } from "../../src/workflows/manufacturing/sync-component-reservations"
import { createAdmin } from "../helpers/create-admin"
import type { Questions, QuestionMessage } from "./questions"

/**
 * One process of a shop, started as a process by `ServerProcess`: prints nothing, sends its port to its parent, and answers
 * what a test cannot ask by HTTP. It ends with its parent. REDIS_URL, WORKER_MODE and DATABASE_URL say what it is.
 */
process.on("disconnect", () => process.exit(1))

/** Medusa's command line goes on after a promise that failed with nobody waiting for it, so a shop's server does. */
process.on("unhandledRejection", (reason) => console.error(reason))

/** An order with its reservation, without the storefront's cart, which would take most of the time of a run. */
async function placeOrder(container: MedusaContainer, input: Questions["order"]["input"]) {
  const { result: order } = await createOrderWorkflow(container).run({ input: input.order })
  const [{ id: line_item_id }] = order.items!
  const reservation = { ...input.reservation, line_item_id }
  await createReservationsWorkflow(container).run({ input: { reservations: [reservation] } })
  return { id: order.id, line_item_id }
}

/** What the job does each minute, as if five minutes had passed since everything. */
async function settle(container: MedusaContainer): Promise<number> {
  const before = new Date()
  const settled = await settleAbandonedClaims(container, before)
  await repairProvenLevels(container, before)
  await removeStrayReservations(container, before)
  await syncAllComponentReservations(container)
  return settled
}

const answers: {
  [Name in keyof Questions]: (
    container: MedusaContainer,
    input: Questions[Name]["input"]
  ) => Promise<Questions[Name]["answer"]>
} = {
  admin: (container, email) => createAdmin(container, email),
  order: placeOrder,
  settle,
  ledger: (container) => verifyLedger(container),
  memory: async () => {
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    return { rss, heapUsed }
  },
}

async function main(): Promise<void> {
  const { container } = await startApp({ cwd: process.cwd() })
  process.on("message", async ({ id, name, input }: QuestionMessage) => {
    try {
      const answer = await answers[name](container, input as never)
      process.send?.({ id, answer })
    } catch (error) {
      process.send?.({ id, error: (error as Error).message })
    }
  })
}

void main().catch((error) => {
  console.error(error)
  process.exit(1)
})
