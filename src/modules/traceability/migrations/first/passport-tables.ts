/** Passports of units, keys that open more of them, and look-ups that are counted without saying who it was. */
export const PASSPORT_TABLES = [
  `CREATE TABLE traceability_passport (
    id text NOT NULL,
    inventory_item_id text NOT NULL,
    lot_id text,
    published boolean NOT NULL DEFAULT false,
    template text CHECK (template IN ('none', 'battery')) NOT NULL DEFAULT 'none',
    sections jsonb NOT NULL,
    texts jsonb NOT NULL,
    documents jsonb NOT NULL,
    field_values jsonb NOT NULL,
    updated_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_passport_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_passport_setting (
    id text NOT NULL,
    shop_name text,
    logo_url text,
    contact_url text,
    language text NOT NULL DEFAULT 'en',
    copied_after integer NOT NULL DEFAULT 20,
    guessing_after integer NOT NULL DEFAULT 10,
    invented_after integer NOT NULL DEFAULT 3,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_passport_setting_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_passport_key (
    id text NOT NULL,
    name text NOT NULL,
    level text CHECK (level IN ('partner', 'authority')) NOT NULL,
    key_hash text NOT NULL,
    key_hint text NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_passport_key_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_passport_lookup (
    id text NOT NULL,
    day text NOT NULL,
    number text NOT NULL,
    visitor text NOT NULL,
    found boolean NOT NULL,
    lot_id text,
    hits integer NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_passport_lookup_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_passport_salt (
    id text NOT NULL,
    day text NOT NULL,
    salt text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_passport_salt_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_passport_alert (
    id text NOT NULL,
    day text NOT NULL,
    kind text CHECK (kind IN ('copied', 'guessing', 'invented')) NOT NULL,
    subject text NOT NULL,
    number text NOT NULL,
    lot_id text,
    visitors integer NOT NULL,
    numbers integer NOT NULL,
    hits integer NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    reviewed_at timestamptz,
    reviewed_by text,
    note text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_passport_alert_pkey PRIMARY KEY (id)
  )`,
]
