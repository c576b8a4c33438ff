import { model } from "@medusajs/framework/utils"
import StockLot from "./stock-lot"

/**
 * Another number of a unit: its second IMEI, its MAC, the maker's own. `key` is the value without what makes no difference.
 * `is_unique` repeats what the kind says, so that an index can hold it. `claim_id` names the operation that brought it.
 */
const LotIdentifier = model
  .define(
    { name: "lot_identifier", tableName: "traceability_lot_identifier" },
    {
      id: model.id({ prefix: "lident" }).primaryKey(),
      lot: model.belongsTo(() => StockLot, { mappedBy: "identifiers" }),
      kind: model.text(),
      value: model.text(),
      key: model.text(),
      is_unique: model.boolean().default(false),
      claim_id: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_lot_identifier_lot",
      on: ["lot_id", "kind", "key"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_lot_identifier_unique",
      on: ["kind", "key"],
      unique: true,
      where: "is_unique",
    },
    { name: "IDX_traceability_lot_identifier_key", on: ["key"], where: null },
    {
      name: "IDX_traceability_lot_identifier_claim",
      on: ["claim_id"],
      where: "claim_id IS NOT NULL",
    },
  ])

export default LotIdentifier
