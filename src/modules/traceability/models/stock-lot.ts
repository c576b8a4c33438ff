import { model } from "@medusajs/framework/utils"
import LotIdentifier from "./lot-identifier"
import LotMovement from "./lot-movement"
import LotStock from "./lot-stock"
import StockOperationDetail from "./stock-operation-detail"

/**
 * A lot or a serial number. `uniqueness_scope` is the item's id, or "global" when the shop wants names unique over all
 * items: so one unique index serves both. `similar_key` is the name without what the eye passes over. `claim_id` marks a lot made by an operation that is not posted yet.
 */
const StockLot = model
  .define(
    { name: "stock_lot", tableName: "traceability_lot" },
    {
      id: model.id({ prefix: "slot" }).primaryKey(),
      inventory_item_id: model.text(),
      uniqueness_scope: model.text(),
      kind: model.enum(["lot", "serial"]),
      name: model.text(),
      similar_key: model.text().nullable(),
      internal_reference: model.text().nullable(),
      note: model.text().nullable(),
      sales_channel_id: model.text().nullable(),
      batch_lot_id: model.text().nullable(),
      expires_at: model.dateTime().nullable(),
      best_before_at: model.dateTime().nullable(),
      removal_at: model.dateTime().nullable(),
      alert_at: model.dateTime().nullable(),
      // As the maker's label says.
      produced_at: model.dateTime().nullable(),
      packed_at: model.dateTime().nullable(),
      sell_by_at: model.dateTime().nullable(),
      // The alert date that was announced; another alert date is announced again.
      alerted_for: model.dateTime().nullable(),
      warranty_until: model.dateTime().nullable(),
      blocked_at: model.dateTime().nullable(),
      blocked_reason: model.text().nullable(),
      blocked_by: model.text().nullable(),
      created_by: model.text().nullable(),
      claim_id: model.text().nullable(),
      metadata: model.json().nullable(),
      stock: model.hasMany(() => LotStock, { mappedBy: "lot" }),
      movements: model.hasMany(() => LotMovement, { mappedBy: "lot" }),
      operation_details: model.hasMany(() => StockOperationDetail, { mappedBy: "lot" }),
      identifiers: model.hasMany(() => LotIdentifier, { mappedBy: "lot" }),
    }
  )
  .cascades({ delete: ["identifiers"] })
  .indexes([
    {
      name: "IDX_traceability_lot_scope_name",
      on: ["uniqueness_scope", "name"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_lot_similar",
      on: ["similar_key", "uniqueness_scope"],
      where: "similar_key IS NOT NULL",
    },
    { name: "IDX_traceability_lot_item", on: ["inventory_item_id"], where: null },
    {
      name: "IDX_traceability_lot_latest",
      on: ["inventory_item_id", "kind", "created_at"],
      where: null,
    },
    { name: "IDX_traceability_lot_name", on: ["name"], where: null },
    { name: "IDX_traceability_lot_created", on: ["created_at"], where: null },
    {
      name: "IDX_traceability_lot_blocked",
      on: ["created_at"],
      where: "blocked_at IS NOT NULL",
    },
    {
      name: "IDX_traceability_lot_sales_channel",
      on: ["sales_channel_id", "created_at"],
      where: "sales_channel_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_lot_reference",
      on: ["internal_reference"],
      where: "internal_reference IS NOT NULL",
    },
    { name: "IDX_traceability_lot_expires", on: ["expires_at"], where: "expires_at IS NOT NULL" },
    { name: "IDX_traceability_lot_alert", on: ["alert_at"], where: "alert_at IS NOT NULL" },
    {
      name: "IDX_traceability_lot_batch",
      on: ["batch_lot_id"],
      where: "batch_lot_id IS NOT NULL",
    },
    { name: "IDX_traceability_lot_claim", on: ["claim_id"], where: "claim_id IS NOT NULL" },
  ])

export default StockLot
