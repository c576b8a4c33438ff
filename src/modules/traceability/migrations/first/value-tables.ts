/** The ledger of values, what lots are worth by it, and documents of costs. */
export const VALUE_TABLES = [
  `CREATE TABLE traceability_value_entry (
    id text NOT NULL,
    seq bigserial,
    lot_id text NOT NULL,
    inventory_item_id text NOT NULL,
    location_id text NOT NULL,
    line_item_id text NOT NULL DEFAULT '',
    order_id text,
    currency_code text NOT NULL,
    amount numeric(20,4) NOT NULL,
    costed_quantity numeric(20,4) NOT NULL DEFAULT 0,
    kind text CHECK (kind IN (
      'purchase', 'move', 'component', 'labour', 'landed', 'manual', 'correction', 'service'
    )) NOT NULL,
    movement_id text,
    document_id text,
    counter_lot_id text,
    service_case_id text,
    occurred_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_value_entry_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_lot_value (
    id text NOT NULL,
    lot_id text NOT NULL,
    inventory_item_id text NOT NULL,
    location_id text NOT NULL,
    line_item_id text NOT NULL DEFAULT '',
    currency_code text NOT NULL,
    amount numeric(20,4) NOT NULL,
    costed_quantity numeric(20,4) NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_lot_value_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_cost_document (
    id text NOT NULL,
    kind text CHECK (kind IN ('landed', 'manual')) NOT NULL,
    reference text,
    note text,
    currency_code text NOT NULL,
    amount numeric(20,4) NOT NULL,
    exchange_rate numeric(20,10),
    original_amount numeric(20,4),
    original_currency_code text,
    division text CHECK (division IN ('value', 'quantity', 'equal')) NOT NULL,
    occurred_at timestamptz NOT NULL,
    purchase_order_id text,
    operation_id text,
    created_by text,
    reversed_at timestamptz,
    reversed_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_cost_document_pkey PRIMARY KEY (id)
  )`,
]
