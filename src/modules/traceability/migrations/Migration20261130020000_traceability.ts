import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Numbers that a supplier announces before the goods come. What became of them is read from the receipts. */
export class Migration20261130020000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE TABLE IF NOT EXISTS traceability_announced_number (
         id text PRIMARY KEY,
         announcement_id text NOT NULL,
         purchase_order_id text NOT NULL,
         inventory_item_id text NOT NULL,
         name text NOT NULL,
         quantity numeric(20, 4) NOT NULL,
         expires_at timestamptz NULL,
         label jsonb NULL,
         source text NOT NULL CHECK (source IN ('list', 'rows', 'epcis')),
         event_id text NULL,
         accept_similar boolean NOT NULL DEFAULT false,
         accept_code boolean NOT NULL DEFAULT false,
         position integer NOT NULL DEFAULT 0,
         created_by text NULL,
         created_at timestamptz NOT NULL DEFAULT now(),
         updated_at timestamptz NOT NULL DEFAULT now(),
         deleted_at timestamptz NULL,
         CONSTRAINT traceability_announced_number_quantity_check CHECK (quantity > 0)
       )`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_announced_number_name"
         ON traceability_announced_number (announcement_id, inventory_item_id, name)`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_announced_number_order"
         ON traceability_announced_number (purchase_order_id, inventory_item_id, name)`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_announced_number_item"
         ON traceability_announced_number (inventory_item_id, name)`
    )
    this.addSql(
      `ALTER TABLE traceability_operation_detail
         ADD COLUMN IF NOT EXISTS announcement_accepted boolean NOT NULL DEFAULT false`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_detail DROP COLUMN IF EXISTS announcement_accepted`
    )
    this.addSql(`DROP TABLE IF EXISTS traceability_announced_number`)
  }
}
