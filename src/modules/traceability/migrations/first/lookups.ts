/** Indexes that only make reading fast, under what they are read for. */
export const LOOKUPS = [
  // Lots by item, name, reference, date, batch and running saga.
  `CREATE INDEX "IDX_traceability_lot_item" ON traceability_lot (inventory_item_id)`,
  `CREATE INDEX "IDX_traceability_lot_name" ON traceability_lot (name)`,
  `CREATE INDEX "IDX_traceability_lot_reference" ON traceability_lot (internal_reference)
    WHERE internal_reference IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_expires" ON traceability_lot (expires_at) WHERE expires_at IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_alert" ON traceability_lot (alert_at) WHERE alert_at IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_batch" ON traceability_lot (batch_lot_id) WHERE batch_lot_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_claim" ON traceability_lot (claim_id) WHERE claim_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_hold_lot" ON traceability_lot_hold (lot_id, blocked_at)`,

  // Stock of an item at a location in the order in which it came, so that FIFO and LIFO read only what they take.
  `CREATE INDEX "IDX_traceability_lot_stock_item_received"
    ON traceability_lot_stock (inventory_item_id, location_id, received_at)`,

  // The ledger by lot (where the hash chain finds its end), operation, order and fulfilment.
  `CREATE INDEX "IDX_traceability_lot_movement_lot" ON traceability_lot_movement (lot_id, seq)`,
  `CREATE INDEX "IDX_traceability_lot_movement_operation" ON traceability_lot_movement (operation_id)
    WHERE operation_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_movement_order" ON traceability_lot_movement (order_id)
    WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_movement_fulfillment" ON traceability_lot_movement (fulfillment_id)
    WHERE fulfillment_id IS NOT NULL`,

  // Operations by type, kind and state, the document they are for, and the operation they follow or take back.
  `CREATE INDEX "IDX_traceability_operation_operation_type_id" ON traceability_operation (operation_type_id)`,
  `CREATE INDEX "IDX_traceability_operation_state" ON traceability_operation (code, state)`,
  `CREATE INDEX "IDX_traceability_operation_order" ON traceability_operation (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_purchase_order" ON traceability_operation (purchase_order_id)
    WHERE purchase_order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_fulfillment" ON traceability_operation (fulfillment_id)
    WHERE fulfillment_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_manufacturing_order" ON traceability_operation (manufacturing_order_id)
    WHERE manufacturing_order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_backorder" ON traceability_operation (backorder_of_id)
    WHERE backorder_of_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_return_of" ON traceability_operation (return_of_id)
    WHERE return_of_id IS NOT NULL`,

  // The parts of an operation, what an item waits for, and who holds a lot.
  `CREATE INDEX "IDX_traceability_operation_line_operation" ON traceability_operation_line (operation_id)`,
  `CREATE INDEX "IDX_traceability_operation_line_item" ON traceability_operation_line (inventory_item_id)`,
  `CREATE INDEX "IDX_traceability_operation_detail_line" ON traceability_operation_detail (line_id, position)`,
  `CREATE INDEX "IDX_traceability_operation_detail_operation" ON traceability_operation_detail (operation_id)`,
  `CREATE INDEX "IDX_traceability_operation_detail_lot" ON traceability_operation_detail (lot_id)
    WHERE lot_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_reservation_loss_operation" ON traceability_reservation_loss (operation_id)`,

  // Claims that are open, and the one of a fulfilment, among all claims there ever were.
  `CREATE INDEX "IDX_traceability_claim_open" ON traceability_claim (created_at) WHERE state = 'open'`,
  `CREATE INDEX "IDX_traceability_claim_fulfillment" ON traceability_claim (fulfillment_id)
    WHERE fulfillment_id IS NOT NULL`,

  // What an item is made of, and what is being made of it.
  `CREATE INDEX "IDX_traceability_bom_item" ON traceability_bom (inventory_item_id)`,
  `CREATE INDEX "IDX_traceability_mo_item" ON traceability_manufacturing_order (inventory_item_id)`,

  // Genealogy in both directions; what went into products without numbers is found without reading the whole of it.
  `CREATE INDEX "IDX_traceability_lot_genealogy_child" ON traceability_lot_genealogy (child_lot_id)`,
  `CREATE INDEX "IDX_traceability_lot_genealogy_parent" ON traceability_lot_genealogy (parent_lot_id)
    WHERE parent_lot_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_genealogy_unnumbered" ON traceability_lot_genealogy (child_lot_id)
    WHERE parent_lot_id IS NULL`,
  `CREATE INDEX "IDX_traceability_lot_genealogy_order" ON traceability_lot_genealogy (manufacturing_order_id)`,

  // Notices of an order, and the last answer to a notice.
  `CREATE INDEX "IDX_traceability_recall_notice_order" ON traceability_recall_notice (order_id)
    WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_recall_answer_notice" ON traceability_recall_answer (notice_id, seq)`,
]
