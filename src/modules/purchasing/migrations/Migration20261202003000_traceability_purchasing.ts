import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a purchase order's currency is worth in the shop's own. */
export class Migration20261202003000_traceability_purchasing extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_purchase_order ADD COLUMN IF NOT EXISTS exchange_rate numeric(20,10)`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_purchase_order DROP COLUMN IF EXISTS exchange_rate`)
  }
}
