import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How much more than ordered comes in without a question, by operation type. */
export class Migration20261129040000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_type ADD COLUMN IF NOT EXISTS over_receipt_tolerance integer NOT NULL DEFAULT 0`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_type DROP COLUMN IF EXISTS over_receipt_tolerance`
    )
  }
}
