/** Operations with their lines and Detailed Operations, lost reservations, and what running sagas hold. */
export const OPERATION_TABLES = [
  `CREATE TABLE traceability_operation_type (
    id text NOT NULL,
    code text CHECK (code IN (
      'receipt', 'delivery', 'return', 'internal', 'manufacturing', 'adjustment', 'scrap',
      'repair_in', 'repair_out', 'loan'
    )) NOT NULL,
    name text NOT NULL,
    reference_prefix text NOT NULL,
    next_reference integer NOT NULL DEFAULT 1,
    stock_location_id text NOT NULL,
    is_default boolean NOT NULL DEFAULT false,
    use_create_lots boolean NOT NULL DEFAULT true,
    use_existing_lots boolean NOT NULL DEFAULT true,
    add_to_lots boolean NOT NULL DEFAULT true,
    buy_back boolean NOT NULL DEFAULT false,
    create_component_lots boolean NOT NULL DEFAULT false,
    backorder_policy text CHECK (backorder_policy IN ('ask', 'always', 'never')) NOT NULL DEFAULT 'ask',
    reservation text CHECK (reservation IN ('at_confirm', 'manual')) NOT NULL DEFAULT 'at_confirm',
    require_scan boolean NOT NULL DEFAULT false,
    over_receipt_tolerance integer NOT NULL DEFAULT 0,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_operation_type_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_operation (
    id text NOT NULL,
    reference text NOT NULL,
    operation_type_id text NOT NULL,
    code text CHECK (code IN (
      'receipt', 'delivery', 'return', 'internal', 'manufacturing', 'adjustment', 'scrap',
      'repair_in', 'repair_out', 'loan'
    )) NOT NULL,
    state text CHECK (state IN ('draft', 'waiting', 'ready', 'done', 'cancelled')) NOT NULL DEFAULT 'draft',
    from_location_id text NOT NULL,
    to_location_id text NOT NULL,
    partner_name text,
    order_id text,
    sales_channel_id text,
    country_code text,
    customer_group_ids text[],
    fulfillment_id text,
    return_id text,
    purchase_order_id text,
    manufacturing_order_id text,
    service_case_id text,
    is_service boolean NOT NULL DEFAULT false,
    backorder_of_id text,
    return_of_id text,
    scheduled_at timestamptz,
    done_at timestamptz,
    done_by text,
    created_by text,
    assigned_by_hand boolean NOT NULL DEFAULT false,
    claim_id text,
    note text,
    keeps_level boolean NOT NULL DEFAULT false,
    counterpart_id text,
    undone_at timestamptz,
    undone_by text,
    undo_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_operation_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_operation_operation_type_id_foreign
      FOREIGN KEY (operation_type_id) REFERENCES traceability_operation_type (id) ON UPDATE CASCADE
  )`,

  `CREATE TABLE traceability_operation_line (
    id text NOT NULL,
    operation_id text NOT NULL,
    inventory_item_id text NOT NULL,
    line_item_id text,
    role text CHECK (role IN ('move', 'component', 'finished', 'by_product')) NOT NULL DEFAULT 'move',
    demand numeric(20,4) NOT NULL,
    done_quantity numeric(20,4) NOT NULL DEFAULT 0,
    position integer NOT NULL DEFAULT 0,
    unit_cost numeric(20,4),
    currency_code text,
    exchange_rate numeric(20,10),
    value_currency_code text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_operation_line_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_operation_line_operation_id_foreign
      FOREIGN KEY (operation_id) REFERENCES traceability_operation (id) ON UPDATE CASCADE
  )`,

  `CREATE TABLE traceability_operation_detail (
    id text NOT NULL,
    operation_id text NOT NULL,
    line_id text NOT NULL,
    lot_id text,
    lot_name text,
    quantity numeric(20,4) NOT NULL,
    picked boolean NOT NULL DEFAULT false,
    expires_at timestamptz,
    label jsonb,
    blocked_reason text,
    from_location_id text NOT NULL,
    to_location_id text NOT NULL,
    position integer NOT NULL DEFAULT 0,
    claimed_quantity numeric(20,4) NOT NULL DEFAULT 0,
    added_by_claim boolean NOT NULL DEFAULT false,
    for_lot_name text,
    override_reason text,
    announcement_accepted boolean NOT NULL DEFAULT false,
    expired_accepted boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_operation_detail_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_operation_detail_line_id_foreign
      FOREIGN KEY (line_id) REFERENCES traceability_operation_line (id) ON UPDATE CASCADE,
    CONSTRAINT traceability_operation_detail_lot_id_foreign
      FOREIGN KEY (lot_id) REFERENCES traceability_lot (id) ON UPDATE CASCADE ON DELETE SET NULL
  )`,

  `CREATE TABLE traceability_claim (
    id text NOT NULL,
    kind text CHECK (kind IN (
      'receipt', 'return', 'own_operation', 'production', 'rework', 'undo', 'fulfillment',
      'fulfillment_cancel', 'order_cancel'
    )) NOT NULL,
    state text CHECK (state IN ('open', 'confirmed', 'released')) NOT NULL DEFAULT 'open',
    transaction_id text NOT NULL,
    order_id text,
    fulfillment_id text,
    actor_id text,
    payload jsonb,
    stuck_reason text CHECK (stuck_reason IN (
      'at_work', 'levels_differ', 'not_told_apart', 'untracked_only', 'shipped', 'refused'
    )),
    stuck_detail text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_claim_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_reservation_loss (
    id text NOT NULL,
    operation_id text NOT NULL,
    lot_id text NOT NULL,
    quantity numeric(20,4) NOT NULL,
    reason text CHECK (reason IN ('taken', 'blocked')) NOT NULL,
    taken_by_operation_id text,
    actor_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_reservation_loss_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_repair (
    id text NOT NULL,
    kind text CHECK (kind IN ('level', 'reservation', 'claim')) NOT NULL,
    inventory_item_id text,
    location_id text,
    quantity_before numeric(20,4),
    quantity_after numeric(20,4),
    claim_id text,
    documents text[],
    lot_names text[],
    reason text NOT NULL,
    actor_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_repair_pkey PRIMARY KEY (id)
  )`,
]
