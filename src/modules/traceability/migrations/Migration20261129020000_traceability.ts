import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { listed } from "../sql"

const BEFORE = [
  "receipt",
  "delivery",
  "return",
  "internal",
  "manufacturing",
  "adjustment",
  "scrap",
] as const
const REPAIRS = ["repair_in", "repair_out"] as const

const TABLES = ["traceability_operation_type", "traceability_operation"]

/** The constraint keeps the name that PostgreSQL gave it, which is also the one that the models give it. */
const allow = (table: string, codes: readonly string[]): string[] => [
  `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_code_check`,
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_code_check CHECK (code IN (${listed(codes)}))`,
]

/** Units of customers that are in for a repair: operations that take them in and give them back, and receipts that buy back. */
export class Migration20261129020000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_operation_type ADD COLUMN IF NOT EXISTS buy_back boolean NOT NULL DEFAULT false`
    )
    TABLES.flatMap((table) => allow(table, [...BEFORE, ...REPAIRS])).forEach((sql) =>
      this.addSql(sql)
    )
  }

  /** Fails where a repair was recorded: a ledger that was written is not unwritten. */
  override async down(): Promise<void> {
    this.addSql(
      `DELETE FROM traceability_operation_type t WHERE code IN (${listed(REPAIRS)})
          AND NOT EXISTS (SELECT 1 FROM traceability_operation o WHERE o.operation_type_id = t.id)`
    )
    TABLES.flatMap((table) => allow(table, BEFORE)).forEach((sql) => this.addSql(sql))
    this.addSql(`ALTER TABLE traceability_operation_type DROP COLUMN IF EXISTS buy_back`)
  }
}
