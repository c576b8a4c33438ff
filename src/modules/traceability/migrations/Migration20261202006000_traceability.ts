import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Units that go from one customer to another. */
export class Migration20261202006000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_unit_transfer (
      id text NOT NULL,
      lot_id text NOT NULL,
      order_id text,
      line_item_id text,
      from_customer_id text,
      to_customer_id text,
      code_hash text,
      expires_at timestamptz,
      note text,
      created_by text,
      accepted_at timestamptz,
      cancelled_at timestamptz,
      revoked_at timestamptz,
      revoked_by text,
      revoked_reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_unit_transfer_pkey PRIMARY KEY (id),
      CONSTRAINT traceability_unit_transfer_accepted_check CHECK (accepted_at IS NULL OR to_customer_id IS NOT NULL)
    )`)
    ;[
      `INDEX IF NOT EXISTS "IDX_traceability_unit_transfer_lot" ON traceability_unit_transfer (lot_id)`,
      `INDEX IF NOT EXISTS "IDX_traceability_unit_transfer_to" ON traceability_unit_transfer (to_customer_id)
         WHERE accepted_at IS NOT NULL AND revoked_at IS NULL`,
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_unit_transfer_offer" ON traceability_unit_transfer (lot_id)
         WHERE accepted_at IS NULL AND cancelled_at IS NULL`,
      `UNIQUE INDEX IF NOT EXISTS "IDX_traceability_unit_transfer_code" ON traceability_unit_transfer (code_hash)
         WHERE code_hash IS NOT NULL`,
    ].forEach((index) => this.addSql(`CREATE ${index}`))
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_unit_transfer`)
  }
}
