import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A sequence that somebody has set so far; the numbers that exist do not count for it. */
const SEQUENCE_SET = `UPDATE traceability_item_tracking SET sequence_set_at = now()
  WHERE sequence_set_at IS NULL AND (number_prefix <> '' OR number_padding <> 7)`

/**
 * What receipts do without being asked: add to a lot that exists. And what new numbers follow: the most recent one, unless a
 * sequence was set.
 */
export class Migration20261128223000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_type ADD COLUMN IF NOT EXISTS add_to_lots boolean NOT NULL DEFAULT true`
    )
    this.addSql(
      `ALTER TABLE traceability_item_tracking ADD COLUMN IF NOT EXISTS sequence_set_at timestamptz`
    )
    this.addSql(`ALTER TABLE traceability_item_tracking ADD COLUMN IF NOT EXISTS drawn_name text`)
    this.addSql(
      `ALTER TABLE traceability_item_tracking ADD COLUMN IF NOT EXISTS drawn_at timestamptz`
    )
    this.addSql(SEQUENCE_SET)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_latest" ON traceability_lot (inventory_item_id, kind, created_at)`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_lot_latest"`)
    for (const column of ["drawn_at", "drawn_name", "sequence_set_at"]) {
      this.addSql(`ALTER TABLE traceability_item_tracking DROP COLUMN IF EXISTS ${column}`)
    }
    this.addSql(`ALTER TABLE traceability_operation_type DROP COLUMN IF EXISTS add_to_lots`)
  }
}
