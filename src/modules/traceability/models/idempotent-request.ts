import { model } from "@medusajs/framework/utils"

/**
 * The response to a request with an `Idempotency-Key`, to be sent again. A row without a status is still running, or its
 * process died: then what the request did says whether it may run again.
 */
const IdempotentRequest = model
  .define(
    { name: "idempotent_request", tableName: "traceability_idempotent_request" },
    {
      id: model.id({ prefix: "idrq" }).primaryKey(),
      key: model.text(),
      // Whose key it is; empty for nobody's.
      actor_id: model.text().default(""),
      request_hash: model.text(),
      // The claims that it opened, and the names of what it made or moved.
      claim_ids: model.array(),
      made: model.array(),
      status: model.number().nullable(),
      response: model.json().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_idempotent_request_key",
      on: ["actor_id", "key"],
      unique: true,
      where: null,
    },
  ])

export default IdempotentRequest
