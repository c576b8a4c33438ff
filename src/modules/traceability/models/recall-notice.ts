import { model } from "@medusajs/framework/utils"
import { bigInteger, quantity } from "../../../shared/models/column-types"
import Recall from "./recall"
import RecallAnswer from "./recall-answer"

/**
 * Somebody who has recalled goods: an order, or a delivery without one, or who got the units of one handed on since. `quantity` and `lot_ids` are what they had when it
 * was found; what came back since is read from the movements after `last_seq`.
 */
const RecallNotice = model
  .define("traceability_recall_notice", {
    id: model.id({ prefix: "rnot" }).primaryKey(),
    recall: model.belongsTo(() => Recall, { mappedBy: "notices" }),
    key: model.text(),
    order_id: model.text().nullable(),
    operation_id: model.text().nullable(),
    reference: model.text(),
    partner_name: model.text().nullable(),
    // Who has the units today, where that is not who they were delivered to.
    customer_id: model.text().nullable(),
    quantity: quantity(),
    lot_ids: model.array(),
    last_seq: bigInteger(),
    delivered_at: model.dateTime(),
    notified_at: model.dateTime().nullable(),
    answers: model.hasMany(() => RecallAnswer, { mappedBy: "notice" }),
  })
  .indexes([
    {
      name: "IDX_traceability_recall_notice_key",
      on: ["recall_id", "key"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_recall_notice_order",
      on: ["order_id"],
      where: "order_id IS NOT NULL",
    },
  ])
  .checks([{ name: "traceability_recall_notice_quantity_check", expression: () => "quantity > 0" }])

export default RecallNotice
