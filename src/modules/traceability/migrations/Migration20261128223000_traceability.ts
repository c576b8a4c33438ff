import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What receipts do without being asked: add to a lot that exists. */
export class Migration20261128223000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_type ADD COLUMN IF NOT EXISTS add_to_lots boolean NOT NULL DEFAULT true`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_operation_type DROP COLUMN IF EXISTS add_to_lots`)
  }
}
