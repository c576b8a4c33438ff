import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The operations of a return of Medusa, also those that are done. */
export class Migration20261130060000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_return"
         ON traceability_operation (return_id) WHERE return_id IS NOT NULL`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_operation_return"`)
  }
}
