import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A claim finds its operations without reading all of them; whatever is carried out asks for that twice. */
export class Migration20261129070000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_claim" ON traceability_operation (claim_id)
         WHERE claim_id IS NOT NULL`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_operation_claim"`)
  }
}
