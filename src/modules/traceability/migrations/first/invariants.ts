const OPEN = "state IN ('draft', 'waiting', 'ready')"

/**
 * What is always true, whoever writes and however many at once. A friendly check stands before each rule in the code; the
 * database decides when two are faster than the check. The ledger's own rules are in `ledger.ts`.
 */
export const INVARIANTS = [
  // An item is tracked in one way.
  `CREATE UNIQUE INDEX "IDX_traceability_item_tracking_item" ON traceability_item_tracking (inventory_item_id)`,

  // Stock without a lot is one sum for each item and place, and never less than nothing.
  `CREATE UNIQUE INDEX "IDX_traceability_untracked_stock"
    ON traceability_untracked_stock (inventory_item_id, location_id)`,
  `ALTER TABLE traceability_untracked_stock
    ADD CONSTRAINT traceability_untracked_stock_quantity_check CHECK (quantity >= 0)`,

  // A request with an Idempotency-Key is carried out once.
  `CREATE UNIQUE INDEX "IDX_traceability_idempotent_request_key" ON traceability_idempotent_request (key)`,

  // A lot's name is unique in its scope: the item's id, or "global".
  `CREATE UNIQUE INDEX "IDX_traceability_lot_scope_name" ON traceability_lot (uniqueness_scope, name)`,

  // A lot is blocked by one hold at a time.
  `CREATE UNIQUE INDEX "IDX_traceability_lot_hold_open" ON traceability_lot_hold (lot_id) WHERE unblocked_at IS NULL`,

  // What is there of a lot at a place is one row.
  `CREATE UNIQUE INDEX "IDX_traceability_lot_stock_lot_location" ON traceability_lot_stock (lot_id, location_id)`,

  // A serial number is in one place.
  `CREATE UNIQUE INDEX "IDX_traceability_lot_stock_serial_in_one_place" ON traceability_lot_stock (lot_id)
    WHERE kind = 'serial' AND quantity > 0`,

  // A serial number is one unit.
  `ALTER TABLE traceability_lot_stock
    ADD CONSTRAINT traceability_lot_stock_serial_check CHECK (kind <> 'serial' OR quantity IN (0, 1))`,

  // No more is reserved of a lot than is there.
  `ALTER TABLE traceability_lot_stock
    ADD CONSTRAINT traceability_lot_stock_reserved_check
    CHECK (reserved_quantity >= 0 AND reserved_quantity <= quantity)`,

  // A place of operations has one default type of each kind, and two types never draw the same reference.
  `CREATE UNIQUE INDEX "IDX_traceability_operation_type_default"
    ON traceability_operation_type (stock_location_id, code) WHERE is_default`,
  `CREATE UNIQUE INDEX "IDX_traceability_operation_type_prefix" ON traceability_operation_type (reference_prefix)`,
  `CREATE UNIQUE INDEX "IDX_traceability_operation_reference" ON traceability_operation (reference)`,

  // An order has one open delivery per stock location.
  `CREATE UNIQUE INDEX "IDX_traceability_operation_open_delivery"
    ON traceability_operation (order_id, from_location_id)
    WHERE code = 'delivery' AND order_id IS NOT NULL AND ${OPEN}`,

  // A purchase order has one open receipt.
  `CREATE UNIQUE INDEX "IDX_traceability_operation_open_receipt" ON traceability_operation (purchase_order_id)
    WHERE code = 'receipt' AND purchase_order_id IS NOT NULL AND ${OPEN}`,

  // A return of Medusa has one open operation.
  `CREATE UNIQUE INDEX "IDX_traceability_operation_open_return" ON traceability_operation (return_id)
    WHERE return_id IS NOT NULL AND ${OPEN}`,

  // A saga claims once, however often its step is run again.
  `CREATE UNIQUE INDEX "IDX_traceability_claim_transaction" ON traceability_claim (transaction_id)`,

  // A bill of materials makes something of something, and names each component once.
  `ALTER TABLE traceability_bom ADD CONSTRAINT traceability_bom_quantity_check CHECK (quantity > 0)`,
  `ALTER TABLE traceability_bom_line ADD CONSTRAINT traceability_bom_line_quantity_check CHECK (quantity > 0)`,
  `CREATE UNIQUE INDEX "IDX_traceability_bom_line_item"
    ON traceability_bom_line (bom_id, role, inventory_item_id)`,

  // A manufacturing order makes something, has an operation of its own and a number of its own within its family.
  `ALTER TABLE traceability_manufacturing_order
    ADD CONSTRAINT traceability_mo_quantity_check CHECK (quantity > 0)`,
  `CREATE UNIQUE INDEX "IDX_traceability_mo_operation" ON traceability_manufacturing_order (operation_id)`,
  `CREATE UNIQUE INDEX "IDX_traceability_mo_reference" ON traceability_manufacturing_order (reference)`,
  `CREATE UNIQUE INDEX "IDX_traceability_mo_family"
    ON traceability_manufacturing_order (family_reference, family_position)`,

  // No more comes back out of a product than went into it.
  `ALTER TABLE traceability_lot_genealogy
    ADD CONSTRAINT traceability_lot_genealogy_quantity_check
    CHECK (quantity > 0 AND returned_quantity >= 0 AND returned_quantity <= quantity)`,

  // A recall is of a lot or of an operation, and a source has one open recall of each kind (real and mock).
  `ALTER TABLE traceability_recall
    ADD CONSTRAINT traceability_recall_source_check CHECK (num_nonnulls(source_lot_id, source_operation_id) = 1)`,
  `CREATE UNIQUE INDEX "IDX_traceability_recall_open_lot" ON traceability_recall (source_lot_id, mock)
    WHERE closed_at IS NULL AND source_lot_id IS NOT NULL`,
  `CREATE UNIQUE INDEX "IDX_traceability_recall_open_operation" ON traceability_recall (source_operation_id, mock)
    WHERE closed_at IS NULL AND source_operation_id IS NOT NULL`,
  `CREATE UNIQUE INDEX "IDX_traceability_recall_number" ON traceability_recall (number)`,

  // Whoever got recalled goods gets one notice, of something; so speaks an answer that names a quantity.
  `CREATE UNIQUE INDEX "IDX_traceability_recall_notice_key" ON traceability_recall_notice (recall_id, key)`,
  `ALTER TABLE traceability_recall_notice
    ADD CONSTRAINT traceability_recall_notice_quantity_check CHECK (quantity > 0)`,
  `ALTER TABLE traceability_recall_answer
    ADD CONSTRAINT traceability_recall_answer_quantity_check CHECK (quantity > 0)`,
]
