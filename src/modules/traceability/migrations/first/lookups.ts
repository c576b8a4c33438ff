import { ON_HAND } from "./on-hand"

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

  // Names that differ in case, blanks and dashes alone, and the one that a sequence goes on from.
  `CREATE INDEX "IDX_traceability_lot_similar" ON traceability_lot (similar_key, uniqueness_scope)
    WHERE similar_key IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_latest" ON traceability_lot (inventory_item_id, kind, created_at)`,

  // Lots by another identifier, the identifiers that a running saga wrote, and documents of a lot.
  `CREATE INDEX "IDX_traceability_lot_identifier_key" ON traceability_lot_identifier (key)`,
  `CREATE INDEX "IDX_traceability_lot_identifier_claim" ON traceability_lot_identifier (claim_id)
    WHERE claim_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_document_lot" ON traceability_lot_document (lot_id) WHERE removed_at IS NULL`,

  // How long stock has been on hand, whatever it is and wherever.
  `CREATE INDEX "IDX_traceability_lot_stock_received" ON traceability_lot_stock (received_at) WHERE ${ON_HAND}`,

  // The ledger by lot (where the hash chain finds its end), operation, order and fulfilment.
  `CREATE INDEX "IDX_traceability_lot_movement_lot" ON traceability_lot_movement (lot_id, seq)`,
  `CREATE INDEX "IDX_traceability_lot_movement_operation" ON traceability_lot_movement (operation_id)
    WHERE operation_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_movement_order" ON traceability_lot_movement (order_id)
    WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_lot_movement_fulfillment" ON traceability_lot_movement (fulfillment_id)
    WHERE fulfillment_id IS NOT NULL`,

  // Operations by type, kind and state, the document they are for, the saga that runs, and the operation they follow or take back.
  `CREATE INDEX "IDX_traceability_operation_operation_type_id" ON traceability_operation (operation_type_id)`,
  `CREATE INDEX "IDX_traceability_operation_state" ON traceability_operation (code, state)`,
  `CREATE INDEX "IDX_traceability_operation_order" ON traceability_operation (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_purchase_order" ON traceability_operation (purchase_order_id)
    WHERE purchase_order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_fulfillment" ON traceability_operation (fulfillment_id)
    WHERE fulfillment_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_manufacturing_order" ON traceability_operation (manufacturing_order_id)
    WHERE manufacturing_order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_return" ON traceability_operation (return_id) WHERE return_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_service_case" ON traceability_operation (service_case_id)
    WHERE service_case_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_operation_claim" ON traceability_operation (claim_id) WHERE claim_id IS NOT NULL`,
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

  // Claims that are open, released, and the one of a fulfilment, among all claims there ever were.
  `CREATE INDEX "IDX_traceability_claim_open" ON traceability_claim (created_at) WHERE state = 'open'`,
  `CREATE INDEX "IDX_traceability_claim_fulfillment" ON traceability_claim (fulfillment_id)
    WHERE fulfillment_id IS NOT NULL`,

  `CREATE INDEX "IDX_traceability_claim_released" ON traceability_claim (updated_at) WHERE state = 'released'`,

  // What was put right by hand, by time and by level.
  `CREATE INDEX "IDX_traceability_repair_created" ON traceability_repair (created_at)`,
  `CREATE INDEX "IDX_traceability_repair_item" ON traceability_repair (inventory_item_id, location_id)
    WHERE inventory_item_id IS NOT NULL`,

  // What is announced for a purchase order, and of an item.
  `CREATE INDEX "IDX_traceability_announced_number_order"
    ON traceability_announced_number (purchase_order_id, inventory_item_id, name)`,
  `CREATE INDEX "IDX_traceability_announced_number_item" ON traceability_announced_number (inventory_item_id, name)`,

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
  `CREATE INDEX "IDX_traceability_lot_genealogy_operation" ON traceability_lot_genealogy (operation_id)`,
  `CREATE INDEX "IDX_traceability_lot_genealogy_service_case" ON traceability_lot_genealogy (service_case_id)
    WHERE service_case_id IS NOT NULL`,

  // Service cases and loans of a unit, of an order, by state and by date.
  `CREATE INDEX "IDX_traceability_service_case_lot" ON traceability_service_case (lot_id)`,
  `CREATE INDEX "IDX_traceability_service_case_state" ON traceability_service_case (state, reported_at)`,
  `CREATE INDEX "IDX_traceability_service_case_reported" ON traceability_service_case (reported_at)`,
  `CREATE INDEX "IDX_traceability_service_case_order" ON traceability_service_case (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_loan_lot" ON traceability_loan (lot_id)`,
  `CREATE INDEX "IDX_traceability_loan_case" ON traceability_loan (service_case_id)`,
  `CREATE INDEX "IDX_traceability_loan_due" ON traceability_loan (due_at)`,

  // Longer warranties of a unit and an order; units that went from hand to hand, and those that somebody got so.
  `CREATE INDEX "IDX_traceability_warranty_extension_lot" ON traceability_warranty_extension (lot_id)`,
  `CREATE INDEX "IDX_traceability_warranty_extension_order" ON traceability_warranty_extension (order_id)
    WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_unit_transfer_lot" ON traceability_unit_transfer (lot_id)`,
  `CREATE INDEX "IDX_traceability_unit_transfer_to" ON traceability_unit_transfer (to_customer_id)
    WHERE accepted_at IS NOT NULL AND revoked_at IS NULL`,

  // What was booked, by lot, movement, document, order, case and day; what an article is worth; costs by day and purchase.
  `CREATE INDEX "IDX_traceability_value_entry_lot" ON traceability_value_entry (lot_id, seq)`,
  `CREATE INDEX "IDX_traceability_value_entry_movement" ON traceability_value_entry (movement_id)
    WHERE movement_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_value_entry_document" ON traceability_value_entry (document_id)
    WHERE document_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_value_entry_order" ON traceability_value_entry (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_value_entry_service" ON traceability_value_entry (service_case_id)
    WHERE service_case_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_value_entry_occurred" ON traceability_value_entry (occurred_at)`,
  `CREATE INDEX "IDX_traceability_lot_value_item" ON traceability_lot_value (inventory_item_id, location_id)`,
  `CREATE INDEX "IDX_traceability_cost_document_occurred" ON traceability_cost_document (occurred_at)`,
  `CREATE INDEX "IDX_traceability_cost_document_purchase" ON traceability_cost_document (purchase_order_id)
    WHERE purchase_order_id IS NOT NULL`,

  // Suspicions of a lot, those that stop it, by time, and those that are not announced yet.
  `CREATE INDEX "IDX_traceability_suspicion_lot" ON traceability_suspicion (lot_id)`,
  `CREATE INDEX "IDX_traceability_suspicion_stop" ON traceability_suspicion (lot_id) WHERE stops AND cleared_at IS NULL`,
  `CREATE INDEX "IDX_traceability_suspicion_created" ON traceability_suspicion (created_at)`,
  `CREATE INDEX "IDX_traceability_suspicion_unannounced" ON traceability_suspicion (created_at) WHERE announced_at IS NULL`,

  // Visitors who asked for numbers that do not exist, and alerts about look-ups, by time.
  `CREATE INDEX "IDX_traceability_passport_lookup_visitor" ON traceability_passport_lookup (day, visitor) WHERE NOT found`,
  `CREATE INDEX "IDX_traceability_passport_alert_last" ON traceability_passport_alert (last_at)`,

  // Notices of an order, and the last answer to a notice.
  `CREATE INDEX "IDX_traceability_recall_notice_order" ON traceability_recall_notice (order_id)
    WHERE order_id IS NOT NULL`,
  `CREATE INDEX "IDX_traceability_recall_answer_notice" ON traceability_recall_answer (notice_id, seq)`,
]
