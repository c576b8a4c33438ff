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
  "repair_in",
  "repair_out",
] as const

const TABLES = ["traceability_operation_type", "traceability_operation"]

/** The constraint keeps the name that PostgreSQL gave it, which is also the one that the models give it. */
const allow = (table: string, codes: readonly string[]): string[] => [
  `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_code_check`,
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_code_check CHECK (code IN (${listed(codes)}))`,
]

/** Units of ours that customers have while theirs are repaired. */
export class Migration20261202030000_traceability extends Migration {
  override async up(): Promise<void> {
    TABLES.flatMap((table) => allow(table, [...BEFORE, "loan"])).forEach((sql) => this.addSql(sql))
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_loan (
      id text NOT NULL,
      service_case_id text NOT NULL,
      lot_id text NOT NULL,
      customer_id text,
      order_id text,
      operation_id text NOT NULL,
      return_operation_id text,
      due_at timestamptz NOT NULL,
      note text,
      holds boolean NOT NULL DEFAULT false,
      created_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_loan_pkey PRIMARY KEY (id)
    )`)
    ;[
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_loan_operation" ON traceability_loan (operation_id)`,
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_loan_return" ON traceability_loan (return_operation_id)
         WHERE return_operation_id IS NOT NULL`,
      `INDEX IF NOT EXISTS "IDX_traceability_loan_lot" ON traceability_loan (lot_id)`,
      `INDEX IF NOT EXISTS "IDX_traceability_loan_case" ON traceability_loan (service_case_id)`,
      `INDEX IF NOT EXISTS "IDX_traceability_loan_due" ON traceability_loan (due_at)`,
    ].forEach((index) => this.addSql(`CREATE ${index}`))
  }

  /** Fails where a unit was lent: a ledger that was written is not unwritten. */
  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_loan`)
    this.addSql(
      `DELETE FROM traceability_operation_type t WHERE code = 'loan'
          AND NOT EXISTS (SELECT 1 FROM traceability_operation o WHERE o.operation_type_id = t.id)`
    )
    TABLES.flatMap((table) => allow(table, BEFORE)).forEach((sql) => this.addSql(sql))
  }
}
