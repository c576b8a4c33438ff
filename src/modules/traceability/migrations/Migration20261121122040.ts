import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which alert date of a lot was told, so that each is told once. */
export class Migration20261121122040 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_lot ADD COLUMN IF NOT EXISTS alerted_for timestamptz NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_alert" ON traceability_lot (alert_at) WHERE alert_at IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_lot_alert";`)
    this.addSql(`ALTER TABLE traceability_lot DROP COLUMN IF EXISTS alerted_for;`)
  }
}
