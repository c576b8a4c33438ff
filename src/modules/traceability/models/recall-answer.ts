import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"
import RecallNotice from "./recall-notice"

/** What somebody said of recalled goods. The last one counts; an empty one withdraws the one before it. */
const RecallAnswer = model
  .define("traceability_recall_answer", {
    id: model.id({ prefix: "rans" }).primaryKey(),
    seq: model.autoincrement(),
    notice: model.belongsTo(() => RecallNotice, { mappedBy: "answers" }),
    answer: model.enum(["has_it", "used", "destroyed", "unknown"]).nullable(),
    /** How much it is about; all they have when empty. */
    quantity: quantity().nullable(),
    note: model.text().nullable(),
    answered_at: model.dateTime(),
    answered_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_traceability_recall_answer_notice", on: ["notice_id", "seq"], where: null },
  ])
  .checks([{ name: "traceability_recall_answer_quantity_check", expression: () => "quantity > 0" }])

export default RecallAnswer
