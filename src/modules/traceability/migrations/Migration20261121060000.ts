import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The ledger is append-only, by the database: a wrong movement is corrected by another one that says so. */
export class Migration20261121060000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE FUNCTION lot_movement_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The lot ledger is append-only: % is not allowed. Record a correcting movement.', TG_OP;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER lot_movement_append_only BEFORE UPDATE OR DELETE ON traceability_lot_movement
      FOR EACH ROW EXECUTE FUNCTION lot_movement_is_append_only();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS lot_movement_append_only ON traceability_lot_movement;`)
    this.addSql(`DROP FUNCTION IF EXISTS lot_movement_is_append_only();`)
  }
}
