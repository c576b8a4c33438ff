const OPEN = "state IN ('draft', 'waiting', 'ready')"

/**
 * What is always true, whoever writes and however many at once. A friendly check stands before each rule in the code; the
 * database decides when two are faster than the check. The ledgers' own rules are in `ledger.ts`,
 * `value-ledger.ts` and `change-log.ts`.
 */
export const INVARIANTS = [
  // An item is tracked in one way.
  `CREATE UNIQUE INDEX "IDX_traceability_item_tracking_item" ON traceability_item_tracking (inventory_item_id)`,

  // Stock without a lot is one sum for each item and place, and never less than nothing.
  `CREATE UNIQUE INDEX "IDX_traceability_untracked_stock"
    ON traceability_untracked_stock (inventory_item_id, location_id)`,
  `ALTER TABLE traceability_untracked_stock
    ADD CONSTRAINT traceability_untracked_stock_quantity_check CHECK (quantity >= 0)`,

  // A request with an Idempotency-Key is carried out once for whoever sends it.
  `CREATE UNIQUE INDEX "IDX_traceability_idempotent_request_key" ON traceability_idempotent_request (actor_id, key)`,

  // A lot's name is unique in its scope: the item's id, or "global".
  `CREATE UNIQUE INDEX "IDX_traceability_lot_scope_name" ON traceability_lot (uniqueness_scope, name)`,

  // A lot has an identifier once; what a kind of them says is unique is one unit's. Kinds have a code of their own.
  `CREATE UNIQUE INDEX "IDX_traceability_lot_identifier_lot" ON traceability_lot_identifier (lot_id, kind, key)`,
  `CREATE UNIQUE INDEX "IDX_traceability_lot_identifier_unique" ON traceability_lot_identifier (kind, key) WHERE is_unique`,
  `CREATE UNIQUE INDEX "IDX_traceability_identifier_kind_code" ON traceability_identifier_kind (code)`,

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

  // A supplier announces a number once in a message, and something of it.
  `CREATE UNIQUE INDEX "IDX_traceability_announced_number_name"
    ON traceability_announced_number (announcement_id, inventory_item_id, name)`,
  `ALTER TABLE traceability_announced_number
    ADD CONSTRAINT traceability_announced_number_quantity_check CHECK (quantity > 0)`,

  // Who scans into an operation has one label at a time; a partner's list is read in one way.
  `CREATE UNIQUE INDEX "IDX_traceability_scan_memory_actor" ON traceability_scan_memory (operation_id, actor_id)`,
  `CREATE UNIQUE INDEX "IDX_traceability_list_layout_titles" ON traceability_list_layout (partner_key, titles_key)`,

  // An operation is one run of opening stock, and each part of its list is entered once.
  `CREATE UNIQUE INDEX "IDX_traceability_opening_run_operation" ON traceability_opening_run (operation_id)`,
  `CREATE UNIQUE INDEX "IDX_traceability_opening_chunk_key" ON traceability_opening_chunk (operation_id, key)`,

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

  // A service case is of something, has a number of its own, and an outcome when it is done and not before. A unit has one open case.
  `ALTER TABLE traceability_service_case
    ADD CONSTRAINT traceability_service_case_quantity_check CHECK (quantity > 0)`,
  `ALTER TABLE traceability_service_case
    ADD CONSTRAINT traceability_service_case_done_check CHECK ((state = 'done') = (outcome IS NOT NULL))`,
  `CREATE UNIQUE INDEX "IDX_traceability_service_case_number" ON traceability_service_case (number)`,
  `CREATE UNIQUE INDEX "IDX_traceability_service_case_open_unit" ON traceability_service_case (lot_id)
    WHERE kind = 'serial' AND state IN ('reported', 'in_repair')`,

  // A unit is lent by one operation and comes back by one.
  `CREATE UNIQUE INDEX "IDX_traceability_loan_operation" ON traceability_loan (operation_id)`,
  `CREATE UNIQUE INDEX "IDX_traceability_loan_return" ON traceability_loan (return_operation_id)
    WHERE return_operation_id IS NOT NULL`,

  // A warranty is made longer, and once for each line of an order that bought it.
  `ALTER TABLE traceability_warranty_extension
    ADD CONSTRAINT traceability_warranty_extension_days_check CHECK (days > 0)`,
  `CREATE UNIQUE INDEX "IDX_traceability_warranty_extension_line" ON traceability_warranty_extension (line_item_id)
    WHERE line_item_id IS NOT NULL AND revoked_at IS NULL`,

  // A unit is offered to one person at a time, by a code of its own, and whoever accepts it is known.
  `CREATE UNIQUE INDEX "IDX_traceability_unit_transfer_offer" ON traceability_unit_transfer (lot_id)
    WHERE accepted_at IS NULL AND cancelled_at IS NULL`,
  `CREATE UNIQUE INDEX "IDX_traceability_unit_transfer_code" ON traceability_unit_transfer (code_hash)
    WHERE code_hash IS NOT NULL`,
  `ALTER TABLE traceability_unit_transfer
    ADD CONSTRAINT traceability_unit_transfer_accepted_check CHECK (accepted_at IS NULL OR to_customer_id IS NOT NULL)`,

  // What a lot is worth at a place is one row for each line of an order and currency.
  `CREATE UNIQUE INDEX "IDX_traceability_lot_value_place"
    ON traceability_lot_value (lot_id, location_id, line_item_id, currency_code)`,

  // A rule of shelf life asks for something, and there is one for each of whom it is for.
  `ALTER TABLE traceability_shelf_life_rule
    ADD CONSTRAINT traceability_shelf_life_rule_need_check
    CHECK ((min_days IS NOT NULL OR min_percent IS NOT NULL) AND coalesce(min_days, 1) > 0 AND coalesce(min_percent, 1) BETWEEN 1 AND 100)`,
  `CREATE UNIQUE INDEX "IDX_traceability_shelf_life_rule_target" ON traceability_shelf_life_rule (target)`,

  // A lot is suspected of a thing once, until somebody clears it.
  `CREATE UNIQUE INDEX "IDX_traceability_suspicion_open" ON traceability_suspicion (lot_id, kind) WHERE cleared_at IS NULL`,

  // An article has one passport, and so has a lot. No two keys are the same; a visitor counts once a day for a number.
  `CREATE UNIQUE INDEX "IDX_traceability_passport_item" ON traceability_passport (inventory_item_id) WHERE lot_id IS NULL`,
  `CREATE UNIQUE INDEX "IDX_traceability_passport_lot" ON traceability_passport (lot_id) WHERE lot_id IS NOT NULL`,
  `CREATE UNIQUE INDEX "IDX_traceability_passport_key_hash" ON traceability_passport_key (key_hash)`,
  `CREATE UNIQUE INDEX "IDX_traceability_passport_lookup_once" ON traceability_passport_lookup (day, number, visitor)`,
  `CREATE UNIQUE INDEX "IDX_traceability_passport_salt_day" ON traceability_passport_salt (day)`,
  `CREATE UNIQUE INDEX "IDX_traceability_passport_alert_once" ON traceability_passport_alert (day, kind, subject)`,

  // A day has one digest of the ledgers.
  `CREATE UNIQUE INDEX "IDX_traceability_ledger_digest_day" ON traceability_ledger_digest (day)`,

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
