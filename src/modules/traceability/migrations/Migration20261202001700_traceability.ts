import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const kindsAre = (kinds: string) => [
  `ALTER TABLE traceability_value_entry DROP CONSTRAINT IF EXISTS traceability_value_entry_kind_check`,
  `ALTER TABLE traceability_value_entry ADD CONSTRAINT traceability_value_entry_kind_check CHECK (kind IN (${kinds})) NOT VALID`,
  `ALTER TABLE traceability_value_entry VALIDATE CONSTRAINT traceability_value_entry_kind_check`,
]

const KINDS = `'purchase', 'move', 'component', 'labour', 'landed', 'manual', 'correction'`

/** What parts cost that went into customers' units in repairs: costs of service, by case. */
export class Migration20261202001700_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE traceability_value_entry ADD COLUMN IF NOT EXISTS service_case_id text`
    )
    this
      .addSql(`CREATE INDEX IF NOT EXISTS "IDX_traceability_value_entry_service" ON traceability_value_entry (service_case_id)
      WHERE service_case_id IS NOT NULL`)
    kindsAre(`${KINDS}, 'service'`).forEach((sql) => this.addSql(sql))
  }

  /** Fails where a cost of service was booked: a ledger that was written is not unwritten. */
  override async down(): Promise<void> {
    kindsAre(KINDS).forEach((sql) => this.addSql(sql))
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_value_entry_service"`)
    this.addSql(`ALTER TABLE traceability_value_entry DROP COLUMN IF EXISTS service_case_id`)
  }
}
