import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Every movement carries a hash over its own content and the hash of its lot's movement before it. The database makes
 * it, so no way of writing a movement goes without one. Empty columns are left out of the content: a column that a later
 * version adds does not change the hashes of older rows.
 */
export class Migration20261121122070 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_lot_movement ADD COLUMN IF NOT EXISTS hash text NULL;`)
    this.addSql(`
      CREATE OR REPLACE FUNCTION lot_movement_hash(movement traceability_lot_movement, previous text) RETURNS text
      LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
        SELECT encode(sha256(convert_to(
          coalesce(previous, '') || (jsonb_strip_nulls(to_jsonb(movement)) - 'hash' - 'updated_at' - 'deleted_at')::text,
          'UTF8')), 'hex')
      $$;`)
    this.addSql(`
      CREATE OR REPLACE FUNCTION lot_movement_chain() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.hash := lot_movement_hash(NEW, (
          SELECT m.hash FROM traceability_lot_movement m WHERE m.lot_id = NEW.lot_id ORDER BY m.seq DESC LIMIT 1));
        RETURN NEW;
      END $$;`)
    this.addSql(`ALTER TABLE traceability_lot_movement DISABLE TRIGGER lot_movement_append_only;`)
    this.addSql(`
      DO $$
      DECLARE
        movement traceability_lot_movement;
        previous text;
        previous_lot text;
      BEGIN
        FOR movement IN SELECT * FROM traceability_lot_movement ORDER BY lot_id, seq LOOP
          IF movement.lot_id IS DISTINCT FROM previous_lot THEN
            previous := NULL;
          END IF;
          previous := lot_movement_hash(movement, previous);
          previous_lot := movement.lot_id;
          UPDATE traceability_lot_movement SET hash = previous WHERE id = movement.id;
        END LOOP;
      END $$;`)
    this.addSql(`ALTER TABLE traceability_lot_movement ENABLE TRIGGER lot_movement_append_only;`)
    this.addSql(`ALTER TABLE traceability_lot_movement ALTER COLUMN hash SET NOT NULL;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER lot_movement_chain BEFORE INSERT ON traceability_lot_movement
      FOR EACH ROW EXECUTE FUNCTION lot_movement_chain();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS lot_movement_chain ON traceability_lot_movement;`)
    this.addSql(`DROP FUNCTION IF EXISTS lot_movement_chain();`)
    this.addSql(`DROP FUNCTION IF EXISTS lot_movement_hash(traceability_lot_movement, text);`)
    this.addSql(`ALTER TABLE traceability_lot_movement DROP COLUMN IF EXISTS hash;`)
  }
}
