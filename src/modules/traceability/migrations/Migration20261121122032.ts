import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Finds what follows an operation without reading all of them. */
export class Migration20261121122032 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_backorder" ON "traceability_operation" ("backorder_of_id") WHERE backorder_of_id IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_traceability_operation_backorder";`)
  }
}
