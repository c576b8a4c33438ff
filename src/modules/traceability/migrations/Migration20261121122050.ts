import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The serial numbers of a batch are found from the batch: a recall of it reaches them. */
export class Migration20261121122050 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_batch" ON "traceability_lot" ("batch_lot_id") WHERE batch_lot_id IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_lot_batch";`)
  }
}
