import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What lots cost and are worth: prices on receipts, labour, the ledger of values and documents of costs. */
export class Migration20261201030000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_operation_line
      ADD COLUMN IF NOT EXISTS unit_cost numeric(20,4),
      ADD COLUMN IF NOT EXISTS currency_code text`)
    ;["traceability_bom", "traceability_manufacturing_order"].forEach((table) =>
      this.addSql(`ALTER TABLE ${table}
        ADD COLUMN IF NOT EXISTS labour_cost numeric(20,4),
        ADD COLUMN IF NOT EXISTS labour_currency_code text`)
    )
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_value_entry (
      id text NOT NULL,
      seq bigserial NOT NULL,
      lot_id text NOT NULL,
      inventory_item_id text NOT NULL,
      location_id text NOT NULL,
      line_item_id text NOT NULL DEFAULT '',
      order_id text,
      currency_code text NOT NULL,
      amount numeric(20,4) NOT NULL,
      costed_quantity numeric(20,4) NOT NULL DEFAULT 0,
      kind text CHECK (kind IN ('purchase', 'move', 'component', 'labour', 'landed', 'manual', 'correction')) NOT NULL,
      movement_id text,
      document_id text,
      counter_lot_id text,
      occurred_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_value_entry_pkey PRIMARY KEY (id)
    )`)
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_lot_value (
      id text NOT NULL,
      lot_id text NOT NULL,
      inventory_item_id text NOT NULL,
      location_id text NOT NULL,
      line_item_id text NOT NULL DEFAULT '',
      currency_code text NOT NULL,
      amount numeric(20,4) NOT NULL,
      costed_quantity numeric(20,4) NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_lot_value_pkey PRIMARY KEY (id)
    )`)
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_cost_document (
      id text NOT NULL,
      kind text CHECK (kind IN ('landed', 'manual')) NOT NULL,
      reference text,
      note text,
      currency_code text NOT NULL,
      amount numeric(20,4) NOT NULL,
      division text CHECK (division IN ('value', 'quantity', 'equal')) NOT NULL,
      occurred_at timestamptz NOT NULL,
      purchase_order_id text,
      operation_id text,
      created_by text,
      reversed_at timestamptz,
      reversed_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_cost_document_pkey PRIMARY KEY (id)
    )`)
    ;[
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_value_entry_seq" ON traceability_value_entry (seq)`,
      `INDEX IF NOT EXISTS "IDX_traceability_value_entry_lot" ON traceability_value_entry (lot_id, seq)`,
      `INDEX IF NOT EXISTS "IDX_traceability_value_entry_movement" ON traceability_value_entry (movement_id) WHERE movement_id IS NOT NULL`,
      `INDEX IF NOT EXISTS "IDX_traceability_value_entry_document" ON traceability_value_entry (document_id) WHERE document_id IS NOT NULL`,
      `INDEX IF NOT EXISTS "IDX_traceability_value_entry_order" ON traceability_value_entry (order_id) WHERE order_id IS NOT NULL`,
      `INDEX IF NOT EXISTS "IDX_traceability_value_entry_occurred" ON traceability_value_entry (occurred_at)`,
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_value_place" ON traceability_lot_value (lot_id, location_id, line_item_id, currency_code)`,
      `INDEX IF NOT EXISTS "IDX_traceability_lot_value_item" ON traceability_lot_value (inventory_item_id, location_id)`,
      `INDEX IF NOT EXISTS "IDX_traceability_cost_document_occurred" ON traceability_cost_document (occurred_at)`,
      `INDEX IF NOT EXISTS "IDX_traceability_cost_document_purchase" ON traceability_cost_document (purchase_order_id) WHERE purchase_order_id IS NOT NULL`,
    ].forEach((index) => this.addSql(`CREATE ${index}`))
    // What is booked stays: it is put right by a further entry.
    this
      .addSql(`CREATE OR REPLACE FUNCTION traceability_value_entry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The ledger of values is append-only: % is not allowed. Book a correcting entry.', TG_OP;
      END $$`)
    this.addSql(
      `DROP TRIGGER IF EXISTS traceability_value_entry_append_only ON traceability_value_entry`
    )
    this
      .addSql(`CREATE TRIGGER traceability_value_entry_append_only BEFORE UPDATE OR DELETE ON traceability_value_entry
      FOR EACH ROW EXECUTE FUNCTION traceability_value_entry_append_only()`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_cost_document`)
    this.addSql(`DROP TABLE IF EXISTS traceability_lot_value`)
    this.addSql(`DROP TABLE IF EXISTS traceability_value_entry`)
    this.addSql(`DROP FUNCTION IF EXISTS traceability_value_entry_append_only()`)
    ;["traceability_bom", "traceability_manufacturing_order"].forEach((table) =>
      this.addSql(
        `ALTER TABLE ${table} DROP COLUMN IF EXISTS labour_cost, DROP COLUMN IF EXISTS labour_currency_code`
      )
    )
    this.addSql(`ALTER TABLE traceability_operation_line
      DROP COLUMN IF EXISTS unit_cost, DROP COLUMN IF EXISTS currency_code`)
  }
}
