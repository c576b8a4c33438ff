import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Rules of remaining shelf life, who buys what an operation delivers, and suspicious units. */
export class Migration20261201020000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_operation
      ADD COLUMN IF NOT EXISTS sales_channel_id text,
      ADD COLUMN IF NOT EXISTS country_code text,
      ADD COLUMN IF NOT EXISTS customer_group_ids text[]`)
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_shelf_life_rule (
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
      CONSTRAINT traceability_shelf_life_rule_pkey PRIMARY KEY (id),
      CONSTRAINT traceability_shelf_life_rule_need_check CHECK (
        (min_days IS NOT NULL OR min_percent IS NOT NULL) AND coalesce(min_days, 1) > 0 AND coalesce(min_percent, 1) BETWEEN 1 AND 100)
    )`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_shelf_life_rule_target" ON traceability_shelf_life_rule (target)`
    )
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_suspicion (
      id text NOT NULL,
      lot_id text NOT NULL,
      kind text CHECK (kind IN ('stolen', 'lost', 'returned_elsewhere', 'outside_channel', 'looked_up_often', 'other')) NOT NULL,
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
    )`)
    ;[
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_suspicion_open" ON traceability_suspicion (lot_id, kind) WHERE cleared_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_traceability_suspicion_stop" ON traceability_suspicion (lot_id) WHERE stops AND cleared_at IS NULL`,
      `INDEX IF NOT EXISTS "IDX_traceability_suspicion_lot" ON traceability_suspicion (lot_id)`,
      `INDEX IF NOT EXISTS "IDX_traceability_suspicion_created" ON traceability_suspicion (created_at)`,
      `INDEX IF NOT EXISTS "IDX_traceability_suspicion_unannounced" ON traceability_suspicion (created_at) WHERE announced_at IS NULL`,
    ].forEach((index) => this.addSql(`CREATE ${index}`))
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_suspicion`)
    this.addSql(`DROP TABLE IF EXISTS traceability_shelf_life_rule`)
    this.addSql(`ALTER TABLE traceability_operation
      DROP COLUMN IF EXISTS sales_channel_id,
      DROP COLUMN IF EXISTS country_code,
      DROP COLUMN IF EXISTS customer_group_ids`)
  }
}
