import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const LABEL_DATES = ["produced_at", "packed_at", "sell_by_at"]

/** What a scanned label says besides lot name and expiration is kept, and a label of several barcodes is read over several scans. */
export class Migration20261128210000_traceability extends Migration {
  override async up(): Promise<void> {
    for (const column of LABEL_DATES) {
      this.addSql(`ALTER TABLE traceability_lot ADD COLUMN IF NOT EXISTS ${column} timestamptz`)
    }
    this.addSql(`ALTER TABLE traceability_operation_detail ADD COLUMN IF NOT EXISTS label jsonb`)
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_scan_memory (
      id text NOT NULL,
      operation_id text NOT NULL,
      actor_id text NOT NULL,
      codes text[] NOT NULL,
      inventory_item_id text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_scan_memory_pkey PRIMARY KEY (id)
    )`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_scan_memory_actor" ON traceability_scan_memory (operation_id, actor_id)`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_scan_memory`)
    this.addSql(`ALTER TABLE traceability_operation_detail DROP COLUMN IF EXISTS label`)
    for (const column of LABEL_DATES) {
      this.addSql(`ALTER TABLE traceability_lot DROP COLUMN IF EXISTS ${column}`)
    }
  }
}
