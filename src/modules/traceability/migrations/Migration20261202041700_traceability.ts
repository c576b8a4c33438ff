import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** That a loan is overdue is announced once for each day that it was due on. */
export class Migration20261202041700_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_loan ADD COLUMN IF NOT EXISTS told_due_at timestamptz`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_loan DROP COLUMN IF EXISTS told_due_at`)
  }
}
