import type { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { VerifiedLedger } from "../../src/application/verify-ledger"
import type { RequestHeaders } from "../helpers/create-admin"

type OrderInput = NonNullable<Parameters<ReturnType<typeof createOrderWorkflow>["run"]>[0]>["input"]

export type Memory = { rss: number; heapUsed: number }

/** What the processes answer beside HTTP. */
export type Questions = {
  admin: { input: string; answer: RequestHeaders }
  order: {
    input: {
      order: NonNullable<OrderInput>
      reservation: { inventory_item_id: string; location_id: string; quantity: number }
    }
    answer: { id: string; line_item_id: string }
  }
  settle: { input?: undefined; answer: number }
  ledger: { input?: undefined; answer: VerifiedLedger }
  memory: { input?: undefined; answer: Memory }
}

export type QuestionMessage = { id: number; name: keyof Questions; input: unknown }
export type AnswerMessage = { id: number; answer?: unknown; error?: string }
