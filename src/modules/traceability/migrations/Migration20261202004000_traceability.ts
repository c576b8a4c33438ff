import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Days that were added to warranties. */
export class Migration20261202004000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_warranty_extension (
      id text NOT NULL,
      lot_id text NOT NULL,
      days integer NOT NULL,
      warranty_before timestamptz,
      warranty_until timestamptz NOT NULL,
      order_id text,
      line_item_id text,
      note text,
      created_by text,
      revoked_at timestamptz,
      revoked_by text,
      revoked_reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_warranty_extension_pkey PRIMARY KEY (id),
      CONSTRAINT traceability_warranty_extension_days_check CHECK (days > 0)
    )`)
    ;[
      `INDEX IF NOT EXISTS "IDX_traceability_warranty_extension_lot" ON traceability_warranty_extension (lot_id)`,
      `INDEX IF NOT EXISTS "IDX_traceability_warranty_extension_order" ON traceability_warranty_extension (order_id)
         WHERE order_id IS NOT NULL`,
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_warranty_extension_line" ON traceability_warranty_extension (line_item_id)
         WHERE line_item_id IS NOT NULL AND revoked_at IS NULL`,
    ].forEach((index) => this.addSql(`CREATE ${index}`))
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_warranty_extension`)
  }
}
