import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * After one receipt of ten thousand units PostgreSQL takes it that every operation has so many rows, and reads the whole
 * table for each of the next small ones. Told how many rows an operation has as a rule, it keeps to the index.
 */
const COLUMNS = [
  ["traceability_operation_detail", "line_id"],
  ["traceability_operation_detail", "operation_id"],
  ["traceability_lot_movement", "operation_id"],
]

export class Migration20261121122130 extends Migration {
  override async up(): Promise<void> {
    for (const [table, column] of COLUMNS) {
      this.addSql(`alter table "${table}" alter column "${column}" set (n_distinct = -0.05);`)
    }
  }

  override async down(): Promise<void> {
    for (const [table, column] of COLUMNS) {
      this.addSql(`alter table "${table}" alter column "${column}" reset (n_distinct);`)
    }
  }
}
