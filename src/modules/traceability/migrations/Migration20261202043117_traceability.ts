import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** That somebody took in goods which had expired is kept with their row: nobody asks again when the receipt is validated. */
export class Migration20261202043117_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_detail
         ADD COLUMN IF NOT EXISTS expired_accepted boolean NOT NULL DEFAULT false`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_operation_detail DROP COLUMN IF EXISTS expired_accepted`)
  }
}
