import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The claim of a fulfilment is found by the event that the fulfilment was created, among all claims there ever were. */
export class Migration20261121122100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_claim_fulfillment" ON "traceability_claim" ("fulfillment_id") WHERE fulfillment_id IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_traceability_claim_fulfillment";`)
  }
}
