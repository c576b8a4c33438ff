import { model } from "@medusajs/framework/utils"

/** The response to a request with an `Idempotency-Key`, to be sent again. A row without a status is still running. */
const IdempotentRequest = model
  .define(
    { name: "idempotent_request", tableName: "traceability_idempotent_request" },
    {
      id: model.id({ prefix: "idrq" }).primaryKey(),
      key: model.text(),
      request_hash: model.text(),
      status: model.number().nullable(),
      response: model.json().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_idempotent_request_key", on: ["key"], unique: true, where: null },
  ])

export default IdempotentRequest
