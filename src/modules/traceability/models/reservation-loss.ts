import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"

/**
 * An operation lost a lot that it had reserved: another operation took it, or the lot was blocked. Kept so that whoever
 * opens the operation sees why it waits again.
 */
const ReservationLoss = model
  .define(
    { name: "reservation_loss", tableName: "traceability_reservation_loss" },
    {
      id: model.id({ prefix: "rloss" }).primaryKey(),
      operation_id: model.text(),
      lot_id: model.text(),
      quantity: quantity(),
      reason: model.enum(["taken", "blocked"]),
      taken_by_operation_id: model.text().nullable(),
      actor_id: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_reservation_loss_operation", on: ["operation_id"], where: null },
  ])

export default ReservationLoss
