import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How long stock has been on hand, whatever it is and wherever. */
export class Migration20261130063000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_stock_received" ON traceability_lot_stock (received_at)
        WHERE location_id NOT IN ('supplier', 'customer', 'production', 'adjustment', 'scrap', 'assembly')`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_lot_stock_received"`)
  }
}
