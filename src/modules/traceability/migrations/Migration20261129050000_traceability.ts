import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Levels that were set to what is on hand, reservations of cancelled orders that were removed, and stuck claims that were released, are recorded. */
export class Migration20261129050000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_repair (
      id text NOT NULL,
      kind text CHECK (kind IN ('level', 'reservation', 'claim')) NOT NULL,
      inventory_item_id text,
      location_id text,
      quantity_before numeric(20,4),
      quantity_after numeric(20,4),
      claim_id text,
      documents text[],
      lot_names text[],
      reason text NOT NULL,
      actor_id text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_repair_pkey PRIMARY KEY (id)
    )`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_repair_created" ON traceability_repair (created_at)`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_repair_item" ON traceability_repair (inventory_item_id, location_id)
         WHERE inventory_item_id IS NOT NULL`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_claim_released" ON traceability_claim (updated_at) WHERE state = 'released'`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_claim_released"`)
    this.addSql(`DROP TABLE IF EXISTS traceability_repair`)
  }
}
