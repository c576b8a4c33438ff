import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which operation a return takes back: nothing goes back twice, and a return that is begun is found again. */
export class Migration20261121122120 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "traceability_operation" add column if not exists "return_of_id" text null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_return_of" ON "traceability_operation" ("return_of_id") WHERE return_of_id IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_traceability_operation_return_of";`)
    this.addSql(
      `alter table if exists "traceability_operation" drop column if exists "return_of_id";`
    )
  }
}
