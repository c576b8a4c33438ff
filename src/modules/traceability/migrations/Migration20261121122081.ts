import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What went into products without numbers is found without reading the whole genealogy. */
export class Migration20261121122081 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_genealogy_unnumbered" ON "traceability_lot_genealogy" ("child_lot_id") WHERE parent_lot_id IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_traceability_lot_genealogy_unnumbered";`)
  }
}
