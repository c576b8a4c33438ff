import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { LIST_INDEXES, SORTED_INDEXES, TEXT_INDEXES, WITHOUT_TRIGRAMS } from "./lists/list-indexes"

/** Lists of a million lots: each is read in the order of an index, and texts are found by one. */
export class Migration20261130050000_traceability extends Migration {
  override async up(): Promise<void> {
    ;[...LIST_INDEXES, ...SORTED_INDEXES].forEach(({ name, on }) =>
      this.addSql(`CREATE INDEX IF NOT EXISTS "${name}" ON ${on}`)
    )
    // What the stock on hand alone is asked for; most rows of a shop that sells are of what was sold.
    this.addSql(`DROP INDEX IF EXISTS "IDX_traceability_lot_stock_item_received"`)
    // The planner takes article and place for independent of each other, and stock never is.
    this.addSql(
      `CREATE STATISTICS IF NOT EXISTS traceability_lot_stock_places (mcv) ON inventory_item_id, location_id FROM traceability_lot_stock`
    )
    this.addSql(this.textIndexes())
  }

  /**
   * PostgreSQL lets whoever may create in a database install pg_trgm, where the server has it. Where it has not, or does not
   * let us, names are found by their beginning: the migration never fails for it.
   */
  private textIndexes(): string {
    const create = (list: typeof TEXT_INDEXES) =>
      list.map(({ name, on }) => `CREATE INDEX IF NOT EXISTS "${name}" ON ${on};`).join("\n")
    return `DO $$ BEGIN
      BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        ${create(TEXT_INDEXES)}
      EXCEPTION WHEN OTHERS THEN
        RAISE NOTICE 'pg_trgm is not available: names are found by their beginning (%)', SQLERRM;
        ${create(WITHOUT_TRIGRAMS)}
      END;
    END $$`
  }

  override async down(): Promise<void> {
    this.addSql(`DROP STATISTICS IF EXISTS traceability_lot_stock_places`)
    ;[...LIST_INDEXES, ...SORTED_INDEXES, ...TEXT_INDEXES, ...WITHOUT_TRIGRAMS].forEach(
      ({ name }) => this.addSql(`DROP INDEX IF EXISTS "${name}"`)
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_stock_item_received"
         ON traceability_lot_stock (inventory_item_id, location_id, received_at)`
    )
  }
}
