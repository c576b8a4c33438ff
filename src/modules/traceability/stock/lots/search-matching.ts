import type { Sql } from "../../sql"

/** Where a text is looked for: anywhere in a name, or at its beginning. */
export type Matching = "anywhere" | "beginning"

/** So many lots are read in the time that a person waits for a list. */
const READ_MAX = 100_000

/**
 * Where the database has the extension pg_trgm an index finds a text anywhere in a name. Where it has not, a shop with many
 * lots finds names by how they begin.
 */
export async function readMatching(sql: Sql): Promise<Matching> {
  const [{ anywhere }] = await sql<{ anywhere: boolean }>(
    `SELECT to_regclass('"IDX_traceability_lot_name_trigrams"') IS NOT NULL
         OR (SELECT reltuples < ${READ_MAX} FROM pg_class WHERE oid = 'traceability_lot'::regclass) AS anywhere`
  )
  return anywhere ? "anywhere" : "beginning"
}
