import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Stock of an item at a location in the order in which it came, so that FIFO and LIFO read only what they take. */
export class Migration20261121122110 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_stock_item_received" ON "traceability_lot_stock" ("inventory_item_id", "location_id", "received_at");`
    )
    this.addSql(`drop index if exists "IDX_traceability_lot_stock_item_location";`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_stock_item_location" ON "traceability_lot_stock" ("inventory_item_id", "location_id");`
    )
    this.addSql(`drop index if exists "IDX_traceability_lot_stock_item_received";`)
  }
}
