import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { CHANGE_LOG } from "./first/change-log"
import { CHANGE_LOG_TABLES } from "./first/change-log-tables"
import { CHANGE_TRIGGERS } from "./first/change-triggers"
import { ENTRY_TABLES } from "./first/entry-tables"
import { FORMER_NAME_INDEXES } from "./first/former-names"
import { INVARIANTS } from "./first/invariants"
import { LEDGER } from "./first/ledger"
import { LIST_INDEXES, SORTED_INDEXES } from "./first/list-indexes"
import { LOOKUPS } from "./first/lookups"
import { MANUFACTURING_TABLES } from "./first/manufacturing-tables"
import { OPERATION_TABLES } from "./first/operation-tables"
import { PASSPORT_TABLES } from "./first/passport-tables"
import { RECALL_TABLES } from "./first/recall-tables"
import { SERVICE_TABLES } from "./first/service-tables"
import { STOCK_TABLES } from "./first/stock-tables"
import { CREATE_TEXT_INDEXES } from "./first/text-indexes"
import { TRACKING_TABLES } from "./first/tracking-tables"
import { TUNING } from "./first/tuning"
import { VALUE_LEDGER } from "./first/value-ledger"
import { VALUE_TABLES } from "./first/value-tables"
import { WATCH_TABLES } from "./first/watch-tables"

/** In the order of the foreign keys: what a table points at comes before it. */
const TABLES = [
  ...TRACKING_TABLES,
  ...STOCK_TABLES,
  ...OPERATION_TABLES,
  ...ENTRY_TABLES,
  ...MANUFACTURING_TABLES,
  ...SERVICE_TABLES,
  ...VALUE_TABLES,
  ...RECALL_TABLES,
  ...WATCH_TABLES,
  ...PASSPORT_TABLES,
  ...CHANGE_LOG_TABLES,
]

const RULES = [...INVARIANTS, ...LEDGER, ...VALUE_LEDGER, ...CHANGE_LOG, ...CHANGE_TRIGGERS]

const READING = [
  ...LOOKUPS,
  ...[...LIST_INDEXES, ...SORTED_INDEXES, ...FORMER_NAME_INDEXES].map(
    ({ name, on }) => `CREATE INDEX "${name}" ON ${on}`
  ),
  CREATE_TEXT_INDEXES,
  ...TUNING,
]

const firstNames = (statements: string[], pattern: RegExp) =>
  statements.flatMap((statement) => pattern.exec(statement)?.[1] ?? [])

const tables = firstNames(TABLES, /^CREATE TABLE (\w+)/)
const triggerFunctions = firstNames(RULES, /^CREATE FUNCTION (\w+)\(\) RETURNS trigger/)

/**
 * All tables of the module, as Medusa generates them from the models, and what a model cannot say: triggers, functions and
 * planner settings. The parts are in `first/`, where Medusa does not look for migrations; they belong to this migration, so
 * once it is published they never change again. The name carries the plugin's, because a host keeps the migrations
 * of all modules in one table, by name alone.
 */
export class Migration20261201030000_traceability extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLES, ...RULES, ...READING]) {
      this.addSql(statement)
    }
  }

  /** Functions that take a row of a table go with it, and those of triggers after it. */
  override async down(): Promise<void> {
    for (const table of [...tables].reverse()) {
      this.addSql(`DROP TABLE IF EXISTS ${table} CASCADE`)
    }
    for (const name of triggerFunctions) {
      this.addSql(`DROP FUNCTION IF EXISTS ${name}()`)
    }
  }
}
