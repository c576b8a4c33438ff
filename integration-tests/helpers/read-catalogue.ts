/** MikroORM's entity manager, of whichever driver. */
type Database = {
  execute(statement: string, bindings: unknown[]): Promise<{ name: string; definition: string }[]>
}

/** What a PostgreSQL schema holds, each object as PostgreSQL itself would write it, by "kind name". */
export type Catalogue = Record<string, string>

/** Migrations are recorded in a table that is Medusa's. */
const NOT_MEDUSAS = `relname NOT LIKE 'mikro_orm_migrations%'`

const STATEMENTS = [
  `SELECT 'column ' || c.relname || '.' || a.attname AS name,
          concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                    'default ' || pg_get_expr(d.adbin, d.adrelid)) AS definition
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = ?::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.${NOT_MEDUSAS}`,
  `SELECT 'index ' || c.relname AS name, pg_get_indexdef(c.oid) AS definition
     FROM pg_class c WHERE c.relnamespace = ?::regnamespace AND c.relkind = 'i' AND c.${NOT_MEDUSAS}`,
  `SELECT 'sequence ' || c.relname AS name, format_type(s.seqtypid, NULL) AS definition
     FROM pg_class c JOIN pg_sequence s ON s.seqrelid = c.oid
    WHERE c.relnamespace = ?::regnamespace AND c.${NOT_MEDUSAS}`,
  `SELECT 'constraint ' || conname AS name, conrelid::regclass || ' ' || pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.connamespace = ?::regnamespace AND k.contype <> 'n' AND c.${NOT_MEDUSAS}`,
  `SELECT 'trigger ' || tgname AS name, pg_get_triggerdef(t.oid) AS definition
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = ?::regnamespace AND NOT t.tgisinternal`,
  `SELECT 'function ' || proname AS name, pg_get_functiondef(oid) AS definition
     FROM pg_proc p WHERE pronamespace = ?::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')`,
]

/** Reads a schema's objects but for those of PostgreSQL's extensions, without the schema's own name in their definitions. */
export async function readCatalogue(database: Database, schema: string): Promise<Catalogue> {
  const objects: Catalogue = {}
  for (const statement of STATEMENTS) {
    for (const { name, definition } of await database.execute(statement, [schema])) {
      objects[name] = definition.replaceAll(`${schema}.`, "")
    }
  }
  return objects
}
