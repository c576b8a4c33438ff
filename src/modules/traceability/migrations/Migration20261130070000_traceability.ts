import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const KEPT = `
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz`

const TABLES: Record<string, string> = {
  traceability_passport: `
    id text NOT NULL,
    inventory_item_id text NOT NULL,
    lot_id text,
    published boolean NOT NULL DEFAULT false,
    template text NOT NULL DEFAULT 'none' CHECK (template IN ('none', 'battery')),
    sections jsonb NOT NULL,
    texts jsonb NOT NULL,
    documents jsonb NOT NULL,
    field_values jsonb NOT NULL,
    updated_by text`,
  traceability_passport_key: `
    id text NOT NULL,
    name text NOT NULL,
    level text NOT NULL CHECK (level IN ('partner', 'authority')),
    key_hash text NOT NULL,
    key_hint text NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz,
    created_by text`,
  traceability_passport_lookup: `
    id text NOT NULL,
    day text NOT NULL,
    number text NOT NULL,
    visitor text NOT NULL,
    found boolean NOT NULL,
    lot_id text,
    hits integer NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL`,
  traceability_passport_salt: `
    id text NOT NULL,
    day text NOT NULL,
    salt text NOT NULL`,
  traceability_passport_alert: `
    id text NOT NULL,
    day text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('copied', 'guessing', 'invented')),
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
    note text`,
  traceability_passport_setting: `
    id text NOT NULL,
    shop_name text,
    logo_url text,
    contact_url text,
    language text NOT NULL DEFAULT 'en',
    copied_after integer NOT NULL DEFAULT 20,
    guessing_after integer NOT NULL DEFAULT 10,
    invented_after integer NOT NULL DEFAULT 3`,
}

const INDEXES = [
  `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_passport_item" ON traceability_passport (inventory_item_id) WHERE lot_id IS NULL`,
  `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_passport_lot" ON traceability_passport (lot_id) WHERE lot_id IS NOT NULL`,
  `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_passport_key_hash" ON traceability_passport_key (key_hash)`,
  `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_passport_lookup_once" ON traceability_passport_lookup (day, number, visitor)`,
  `INDEX IF NOT EXISTS "IDX_traceability_passport_lookup_visitor" ON traceability_passport_lookup (day, visitor) WHERE NOT found`,
  `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_passport_salt_day" ON traceability_passport_salt (day)`,
  `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_passport_alert_once" ON traceability_passport_alert (day, kind, subject)`,
  `INDEX IF NOT EXISTS "IDX_traceability_passport_alert_last" ON traceability_passport_alert (last_at)`,
]

/** Passports of units, keys that open more of them, and look-ups that are counted without saying who it was. */
export class Migration20261130070000_traceability extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      this.addSql(
        `CREATE TABLE IF NOT EXISTS ${table} (${columns},${KEPT},
         CONSTRAINT ${table}_pkey PRIMARY KEY (id))`
      )
    }
    for (const index of INDEXES) {
      this.addSql(`CREATE ${index}`)
    }
  }

  override async down(): Promise<void> {
    for (const table of Object.keys(TABLES).reverse()) {
      this.addSql(`DROP TABLE IF EXISTS ${table}`)
    }
  }
}
