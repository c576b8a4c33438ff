import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { INVARIANTS } from "./first/invariants"
import { DROP_LEDGER_FUNCTIONS, LEDGER } from "./first/ledger"
import { LOOKUPS } from "./first/lookups"
import { MANUFACTURING_TABLES } from "./first/manufacturing-tables"
import { OPERATION_TABLES } from "./first/operations-tables"
import { RECALL_TABLES } from "./first/recalls-tables"
import { STOCK_TABLES } from "./first/stock-tables"
import { TRACKING_TABLES } from "./first/tracking-tables"
import { TUNING } from "./first/tuning"

/** In the order of the foreign keys: what a table points at comes before it. */
const TABLES = [
  ...TRACKING_TABLES,
  ...STOCK_TABLES,
  ...OPERATION_TABLES,
  ...MANUFACTURING_TABLES,
  ...RECALL_TABLES,
]

const tableName = (createTable: string) => /^CREATE TABLE (\w+)/.exec(createTable)![1]

/**
 * All tables of the module, as Medusa generates them from the models, and what a model cannot say: triggers, functions and
 * planner settings. The parts are in `first/`, where Medusa does not look for migrations; they belong to this migration, so
 * once it is published they never change again. The name carries the plugin's, because a host keeps the migrations
 * of all modules in one table, by name alone.
 */
export class Migration20261128000000_traceability extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLES, ...INVARIANTS, ...LEDGER, ...LOOKUPS, ...TUNING]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    for (const statement of DROP_LEDGER_FUNCTIONS) {
      this.addSql(statement)
    }
    for (const table of TABLES.map(tableName).reverse()) {
      this.addSql(`DROP TABLE IF EXISTS ${table} CASCADE`)
    }
  }
}
