/** What comes before a receipt is validated: announced numbers, scans, layouts of lists, and opening stock. */
export const ENTRY_TABLES = [
  `CREATE TABLE traceability_announced_number (
    id text NOT NULL,
    announcement_id text NOT NULL,
    purchase_order_id text NOT NULL,
    inventory_item_id text NOT NULL,
    name text NOT NULL,
    quantity numeric(20,4) NOT NULL,
    expires_at timestamptz,
    label jsonb,
    source text CHECK (source IN ('list', 'rows', 'epcis')) NOT NULL,
    event_id text,
    accept_similar boolean NOT NULL DEFAULT false,
    accept_code boolean NOT NULL DEFAULT false,
    position integer NOT NULL DEFAULT 0,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_announced_number_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_scan_memory (
    id text NOT NULL,
    operation_id text NOT NULL,
    actor_id text NOT NULL,
    codes text[] NOT NULL,
    inventory_item_id text,
    detail_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_scan_memory_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_list_layout (
    id text NOT NULL,
    partner_name text NOT NULL,
    partner_key text NOT NULL,
    titles jsonb NOT NULL,
    titles_key text NOT NULL,
    reading jsonb NOT NULL,
    updated_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_list_layout_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_opening_run (
    id text NOT NULL,
    operation_id text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_opening_run_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_opening_chunk (
    id text NOT NULL,
    operation_id text NOT NULL,
    key text NOT NULL,
    content_hash text NOT NULL,
    row_count integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_opening_chunk_pkey PRIMARY KEY (id)
  )`,
]
