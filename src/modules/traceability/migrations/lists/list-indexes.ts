type Index = { name: string; on: string }

const ON_HAND = `location_id NOT IN ('supplier', 'customer', 'production', 'adjustment', 'scrap', 'assembly')`

/** Indexes that the models have too. */
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

/** A text anywhere in what people search by, with pg_trgm. */
export const TEXT_INDEXES: Index[] = [
  {
    name: "IDX_traceability_lot_reference_trigrams",
    on: "traceability_lot USING gin (internal_reference gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_lot_identifier_value_trigrams",
    on: "traceability_lot_identifier USING gin (value gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_lot_identifier_key_trigrams",
    on: "traceability_lot_identifier USING gin (key gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_operation_reference_trigrams",
    on: "traceability_operation USING gin (reference gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_operation_partner_trigrams",
    on: "traceability_operation USING gin (partner_name gin_trgm_ops)",
  },
  // The last one: a search asks whether it is there (`search-matching.ts`).
  {
    name: "IDX_traceability_lot_name_trigrams",
    on: "traceability_lot USING gin (name gin_trgm_ops)",
  },
]

/** The beginning of a name, where there is no pg_trgm. */
export const WITHOUT_TRIGRAMS: Index[] = [
  {
    name: "IDX_traceability_lot_name_beginning",
    on: "traceability_lot (lower(name) text_pattern_ops)",
  },
  {
    name: "IDX_traceability_lot_reference_beginning",
    on: "traceability_lot (lower(internal_reference) text_pattern_ops)",
  },
]
