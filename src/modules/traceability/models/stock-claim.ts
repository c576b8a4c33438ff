import { model } from "@medusajs/framework/utils"
import { STUCK_REASONS } from "../../../types/stuck-claim"

/**
 * What a running saga holds: written before Medusa's side is touched, settled after. A claim that outlives its process is
 * how the settling job knows that something was left half done.
 */
const StockClaim = model
  .define(
    { name: "stock_claim", tableName: "traceability_claim" },
    {
      id: model.id({ prefix: "sclm" }).primaryKey(),
      kind: model.enum([
        "receipt",
        "return",
        "own_operation",
        "production",
        "rework",
        "undo",
        "fulfillment",
        "fulfillment_cancel",
        "order_cancel",
      ]),
      state: model.enum(["open", "confirmed", "released"]).default("open"),
      transaction_id: model.text(),
      order_id: model.text().nullable(),
      fulfillment_id: model.text().nullable(),
      actor_id: model.text().nullable(),
      payload: model.json().nullable(),
      // Why the settling job left it to a person, with the words of what refused it.
      stuck_reason: model.enum([...STUCK_REASONS]).nullable(),
      stuck_detail: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_claim_transaction",
      on: ["transaction_id"],
      unique: true,
      where: null,
    },
    { name: "IDX_traceability_claim_open", on: ["created_at"], where: "state = 'open'" },
    { name: "IDX_traceability_claim_released", on: ["updated_at"], where: "state = 'released'" },
    {
      name: "IDX_traceability_claim_fulfillment",
      on: ["fulfillment_id"],
      where: "fulfillment_id IS NOT NULL",
    },
  ])

export default StockClaim
