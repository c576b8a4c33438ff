import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A recall's notice goes to who has the unit today. */
export class Migration20261202010000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_recall_notice ADD COLUMN IF NOT EXISTS customer_id text`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_recall_notice DROP COLUMN IF EXISTS customer_id`)
  }
}
