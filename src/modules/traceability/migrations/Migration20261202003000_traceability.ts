import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Exchange rates: of what a receipt brings, and of costs that were entered in another currency than they are booked in. */
export class Migration20261202003000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_operation_line
      ADD COLUMN IF NOT EXISTS exchange_rate numeric(20,10), ADD COLUMN IF NOT EXISTS value_currency_code text`)
    this.addSql(`ALTER TABLE traceability_cost_document
      ADD COLUMN IF NOT EXISTS exchange_rate numeric(20,10),
      ADD COLUMN IF NOT EXISTS original_amount numeric(20,4),
      ADD COLUMN IF NOT EXISTS original_currency_code text`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_cost_document
      DROP COLUMN IF EXISTS original_currency_code,
      DROP COLUMN IF EXISTS original_amount,
      DROP COLUMN IF EXISTS exchange_rate`)
    this.addSql(`ALTER TABLE traceability_operation_line
      DROP COLUMN IF EXISTS value_currency_code, DROP COLUMN IF EXISTS exchange_rate`)
  }
}
