import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Second identifiers of units, their kinds, and which unit somebody scanned last. */
export class Migration20261130030000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_identifier_kind (
      id text NOT NULL,
      code text NOT NULL,
      label text NOT NULL,
      is_unique boolean NOT NULL DEFAULT false,
      format text CHECK (format IN ('none', 'imei', 'mac', 'iccid')) NOT NULL DEFAULT 'none',
      position integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_identifier_kind_pkey PRIMARY KEY (id)
    )`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_identifier_kind_code" ON traceability_identifier_kind (code)`
    )
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_lot_identifier (
      id text NOT NULL,
      lot_id text NOT NULL,
      kind text NOT NULL,
      value text NOT NULL,
      key text NOT NULL,
      is_unique boolean NOT NULL DEFAULT false,
      claim_id text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_lot_identifier_pkey PRIMARY KEY (id),
      CONSTRAINT traceability_lot_identifier_lot_id_foreign
        FOREIGN KEY (lot_id) REFERENCES traceability_lot (id) ON UPDATE CASCADE ON DELETE CASCADE
    )`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_identifier_lot" ON traceability_lot_identifier (lot_id, kind, key)`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_identifier_unique" ON traceability_lot_identifier (kind, key)
         WHERE is_unique`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_identifier_key" ON traceability_lot_identifier (key)`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_identifier_claim" ON traceability_lot_identifier (claim_id)
         WHERE claim_id IS NOT NULL`
    )
    this.addSql(`ALTER TABLE traceability_scan_memory ADD COLUMN IF NOT EXISTS detail_id text`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_scan_memory DROP COLUMN IF EXISTS detail_id`)
    this.addSql(`DROP TABLE IF EXISTS traceability_lot_identifier`)
    this.addSql(`DROP TABLE IF EXISTS traceability_identifier_kind`)
  }
}
