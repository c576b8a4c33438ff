import { ON_HAND } from "./on-hand"

export type Index = { name: string; on: string }

/** Lists of a million lots are each read in the order of an index. These the models have too. */
export const LIST_INDEXES: Index[] = [
  { name: "IDX_traceability_lot_created", on: "traceability_lot (created_at)" },
  {
    name: "IDX_traceability_lot_blocked",
    on: "traceability_lot (created_at) WHERE blocked_at IS NOT NULL",
  },
  {
    name: "IDX_traceability_lot_sales_channel",
    on: "traceability_lot (sales_channel_id, created_at) WHERE sales_channel_id IS NOT NULL",
  },
  // FIFO and LIFO read only what they take, and an article's stock is found among all that was ever sold.
  {
    name: "IDX_traceability_lot_stock_on_hand",
    on: `traceability_lot_stock (inventory_item_id, location_id, received_at) WHERE ${ON_HAND}`,
  },
  // What is at a place, and how many of what: read without the rows.
  {
    name: "IDX_traceability_lot_stock_place",
    on: "traceability_lot_stock (location_id, kind, inventory_item_id)",
  },
  {
    name: "IDX_traceability_lot_stock_reserved",
    on: "traceability_lot_stock (lot_id) WHERE reserved_quantity > 0",
  },
  // Lots can be at several places at once; a serial number is at one, which its status follows from.
  {
    name: "IDX_traceability_lot_stock_lots",
    on: "traceability_lot_stock (lot_id) WHERE kind = 'lot'",
  },
  { name: "IDX_traceability_operation_created", on: "traceability_operation (created_at)" },
  {
    name: "IDX_traceability_operation_open",
    on: "traceability_operation (state, created_at) WHERE state IN ('draft', 'waiting', 'ready')",
  },
  {
    name: "IDX_traceability_operation_scheduled",
    on: "traceability_operation (scheduled_at) WHERE scheduled_at IS NOT NULL",
  },
  {
    name: "IDX_traceability_operation_done",
    on: "traceability_operation (done_at) WHERE done_at IS NOT NULL",
  },
]

/** Names in the order people read them, of all lots and of an article. Models cannot say expressions. */
export const SORTED_INDEXES: Index[] = [
  { name: "IDX_traceability_lot_name_order", on: "traceability_lot (length(name), name)" },
  {
    name: "IDX_traceability_lot_item_name",
    on: "traceability_lot (inventory_item_id, length(name), name)",
  },
]
