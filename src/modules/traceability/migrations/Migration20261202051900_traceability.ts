import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const COLUMNS = [
  "kept_as text CHECK (kept_as IN ('bought', 'lost'))",
  "kept_price numeric(20,4)",
  "kept_currency_code text",
  "kept_customer_id text",
  "kept_transfer_id text",
] as const

/** Lent units that their customers keep, and what they are to pay for them. */
export class Migration20261202051900_traceability extends Migration {
  override async up(): Promise<void> {
    COLUMNS.forEach((column) =>
      this.addSql(`ALTER TABLE traceability_loan ADD COLUMN IF NOT EXISTS ${column}`)
    )
  }

  override async down(): Promise<void> {
    COLUMNS.forEach((column) =>
      this.addSql(`ALTER TABLE traceability_loan DROP COLUMN IF EXISTS ${column.split(" ")[0]}`)
    )
  }
}
