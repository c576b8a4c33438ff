import { model } from "@medusajs/framework/utils"
import { bigSerial } from "../../../shared/models/column-types"
import { LOT_CHANGE_KINDS } from "../../../types/lot-change"

/**
 * What was changed of a lot beside its movements: one row for each change, written by triggers of the tables that it is a
 * change of. Append-only and chained, as the movements are. A lot that was deleted keeps its rows.
 */
const LotChange = model
  .define(
    { name: "lot_change", tableName: "traceability_change" },
    {
      id: model.id({ prefix: "lchg" }).primaryKey(),
      seq: bigSerial(),
      lot_id: model.text(),
      // What it was linked to: its batch, or the lot that it went into.
      related_lot_id: model.text().nullable(),
      kind: model.enum([...LOT_CHANGE_KINDS]),
      before: model.json().nullable(),
      after: model.json().nullable(),
      actor_id: model.text().nullable(),
      reason: model.text().nullable(),
      occurred_at: model.dateTime(),
      // Of the lot's change before it, empty for the first one.
      previous_hash: model.text(),
      hash: model.text(),
    }
  )
  .indexes([
    { name: "IDX_traceability_change_seq", on: ["seq"], unique: true, where: null },
    { name: "IDX_traceability_change_lot", on: ["lot_id", "seq"], where: null },
    {
      name: "IDX_traceability_change_previous",
      on: ["lot_id", "previous_hash"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_change_related",
      on: ["related_lot_id", "seq"],
      where: "related_lot_id IS NOT NULL",
    },
  ])

export default LotChange
