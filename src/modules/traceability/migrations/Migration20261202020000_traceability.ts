import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Parts of a repair are a cost of service where the unit was a customer's when they were booked. */
export class Migration20261202020000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation ADD COLUMN IF NOT EXISTS is_service boolean NOT NULL DEFAULT false`
    )
    // What is booked already stays as it was booked: by whose the unit was when its fault was reported.
    this.addSql(
      `UPDATE traceability_operation o SET is_service = true FROM traceability_service_case c
        WHERE c.id = o.service_case_id AND c.owner = 'customer'`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_operation DROP COLUMN IF EXISTS is_service`)
  }
}
