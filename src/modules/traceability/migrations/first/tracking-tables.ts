/** How items are tracked, the shop's settings, stock without a lot, and answers kept to be given again. */
export const TRACKING_TABLES = [
  `CREATE TABLE traceability_item_tracking (
    id text NOT NULL,
    inventory_item_id text NOT NULL,
    tracking text CHECK (tracking IN ('none', 'lot', 'serial')) NOT NULL DEFAULT 'none',
    capture text CHECK (capture IN ('stock', 'delivery')) NOT NULL DEFAULT 'stock',
    number_prefix text NOT NULL DEFAULT '',
    number_padding integer NOT NULL DEFAULT 7,
    next_number bigint NOT NULL DEFAULT 1,
    sequence_set_at timestamptz,
    drawn_name text,
    drawn_at timestamptz,
    removal_strategy text CHECK (removal_strategy IN ('fifo', 'lifo', 'fefo')) NOT NULL DEFAULT 'fifo',
    use_expiration boolean NOT NULL DEFAULT false,
    expiration_days integer,
    best_before_days integer,
    removal_days integer,
    alert_days integer,
    warranty_days integer,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_item_tracking_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_untracked_stock (
    id text NOT NULL,
    inventory_item_id text NOT NULL,
    location_id text NOT NULL,
    quantity numeric(20,4) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_untracked_stock_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_setting (
    id text NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    uniqueness text CHECK (uniqueness IN ('item', 'global')) NOT NULL DEFAULT 'item',
    time_zone text,
    ledger_digest text CHECK (ledger_digest IN ('off', 'file', 'event')) NOT NULL DEFAULT 'off',
    service_reasons text[],
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_setting_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_idempotent_request (
    id text NOT NULL,
    key text NOT NULL,
    actor_id text NOT NULL DEFAULT '',
    request_hash text NOT NULL,
    claim_ids text[] NOT NULL,
    made text[] NOT NULL,
    status integer,
    response jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_idempotent_request_pkey PRIMARY KEY (id)
  )`,
]
