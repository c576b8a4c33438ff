import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const kindsAre = (kinds: string) => [
  `ALTER TABLE traceability_lot_genealogy DROP CONSTRAINT IF EXISTS traceability_lot_genealogy_kind_check`,
  `ALTER TABLE traceability_lot_genealogy ADD CONSTRAINT traceability_lot_genealogy_kind_check CHECK (kind IN (${kinds}))`,
]

/** Service cases, and repairs: parts that were put into a unit or taken out of it after it was made, or that we never made. */
export class Migration20261201205000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_service_case (
      id text NOT NULL,
      number serial,
      lot_id text NOT NULL,
      kind text CHECK (kind IN ('lot', 'serial')) NOT NULL,
      quantity numeric(20,4) NOT NULL,
      owner text CHECK (owner IN ('customer', 'shop')) NOT NULL,
      order_id text,
      order_claim_id text,
      return_id text,
      reason text NOT NULL,
      fault text,
      coverage text CHECK (coverage IN ('warranty', 'none')),
      warranty_until timestamptz,
      state text CHECK (state IN ('reported', 'in_repair', 'done', 'cancelled')) NOT NULL DEFAULT 'reported',
      location_id text,
      outcome text CHECK (outcome IN ('repaired', 'swapped', 'refunded', 'rejected', 'no_fault_found')),
      note text,
      replacement_lot_id text,
      holds boolean NOT NULL DEFAULT false,
      reported_at timestamptz NOT NULL,
      reported_by text,
      started_at timestamptz,
      closed_at timestamptz,
      closed_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_service_case_pkey PRIMARY KEY (id),
      CONSTRAINT traceability_service_case_done_check CHECK ((state = 'done') = (outcome IS NOT NULL)),
      CONSTRAINT traceability_service_case_quantity_check CHECK (quantity > 0)
    )`)
    ;[
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_service_case_number" ON traceability_service_case (number)`,
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_service_case_open_unit" ON traceability_service_case (lot_id)
         WHERE kind = 'serial' AND state IN ('reported', 'in_repair')`,
      `INDEX IF NOT EXISTS "IDX_traceability_service_case_lot" ON traceability_service_case (lot_id)`,
      `INDEX IF NOT EXISTS "IDX_traceability_service_case_state" ON traceability_service_case (state, reported_at)`,
      `INDEX IF NOT EXISTS "IDX_traceability_service_case_reported" ON traceability_service_case (reported_at)`,
      `INDEX IF NOT EXISTS "IDX_traceability_service_case_order" ON traceability_service_case (order_id) WHERE order_id IS NOT NULL`,
    ].forEach((index) => this.addSql(`CREATE ${index}`))
    this.addSql(`ALTER TABLE traceability_operation ADD COLUMN IF NOT EXISTS service_case_id text`)
    this
      .addSql(`CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_service_case" ON traceability_operation (service_case_id)
      WHERE service_case_id IS NOT NULL`)
    this.addSql(`ALTER TABLE traceability_lot_genealogy
      ADD COLUMN IF NOT EXISTS service_case_id text, ALTER COLUMN manufacturing_order_id DROP NOT NULL`)
    this
      .addSql(`CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_genealogy_service_case" ON traceability_lot_genealogy (service_case_id)
      WHERE service_case_id IS NOT NULL`)
    this.addSql(`ALTER TABLE traceability_setting ADD COLUMN IF NOT EXISTS service_reasons text[]`)
    kindsAre("'built', 'swapped', 'maintained'").forEach((sql) => this.addSql(sql))
  }

  /** Fails where a repair was recorded: a ledger that was written is not unwritten. */
  override async down(): Promise<void> {
    kindsAre("'built', 'swapped'").forEach((sql) => this.addSql(sql))
    this.addSql(`ALTER TABLE traceability_setting DROP COLUMN IF EXISTS service_reasons`)
    this.addSql(`ALTER TABLE traceability_lot_genealogy
      ALTER COLUMN manufacturing_order_id SET NOT NULL, DROP COLUMN IF EXISTS service_case_id`)
    this.addSql(`ALTER TABLE traceability_operation DROP COLUMN IF EXISTS service_case_id`)
    this.addSql(`DROP TABLE IF EXISTS traceability_service_case`)
  }
}
