import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A claim that the settling job left to a person says why. */
export class Migration20261202002500_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_claim
      ADD COLUMN IF NOT EXISTS stuck_reason text
        CHECK (stuck_reason IN ('at_work', 'levels_differ', 'not_told_apart', 'untracked_only', 'shipped', 'refused')),
      ADD COLUMN IF NOT EXISTS stuck_detail text`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_claim
      DROP COLUMN IF EXISTS stuck_reason, DROP COLUMN IF EXISTS stuck_detail`)
  }
}
