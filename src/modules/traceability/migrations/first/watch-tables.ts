/** Rules of remaining shelf life, and suspicious units. */
export const WATCH_TABLES = [
  `CREATE TABLE traceability_shelf_life_rule (
    id text NOT NULL,
    inventory_item_id text,
    buyer text CHECK (buyer IN ('all', 'sales_channel', 'customer_group', 'country')) NOT NULL,
    buyer_id text,
    min_days integer,
    min_percent integer,
    note text,
    target text NOT NULL,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_shelf_life_rule_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_suspicion (
    id text NOT NULL,
    lot_id text NOT NULL,
    kind text CHECK (kind IN (
      'stolen', 'lost', 'returned_elsewhere', 'outside_channel', 'looked_up_often', 'other'
    )) NOT NULL,
    reason text NOT NULL,
    reference text,
    order_id text,
    stops boolean NOT NULL DEFAULT false,
    holds boolean NOT NULL DEFAULT false,
    reported_by text,
    times integer NOT NULL DEFAULT 1,
    last_seen_at timestamptz NOT NULL,
    announced_at timestamptz,
    cleared_at timestamptz,
    cleared_by text,
    cleared_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_suspicion_pkey PRIMARY KEY (id)
  )`,
]
