import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Documents of lots: certificates of analysis, photos, manuals. */
export class Migration20261201213015_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_lot_document (
      id text NOT NULL,
      lot_id text NOT NULL,
      file_id text NOT NULL,
      filename text NOT NULL,
      mime_type text NOT NULL,
      size integer NOT NULL,
      title text NOT NULL,
      kind text CHECK (kind IN ('certificate_of_analysis', 'photo', 'manual', 'other')) NOT NULL,
      shown_to text CHECK (shown_to IN ('shop', 'customer')) NOT NULL,
      created_by text,
      removed_at timestamptz,
      removed_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_lot_document_pkey PRIMARY KEY (id)
    )`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_document_lot" ON traceability_lot_document (lot_id) WHERE removed_at IS NULL`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_lot_document`)
  }
}
