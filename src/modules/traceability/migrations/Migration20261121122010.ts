import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Returns: one open operation per return of Medusa, and units that come back but are held back. */
export class Migration20261121122010 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_detail ADD COLUMN IF NOT EXISTS blocked_reason text NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_operation_open_return" ON traceability_operation (return_id)
        WHERE return_id IS NOT NULL AND state IN ('draft', 'waiting', 'ready');`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_operation_open_return";`)
    this.addSql(`ALTER TABLE traceability_operation_detail DROP COLUMN IF EXISTS blocked_reason;`)
  }
}
