import type { Client, QueryResult } from "@medusajs/framework/pg"

const quote = (name: string) => `"${name.replace(/"/g, '""')}"`

type Table = { name: string; columns: string[] }
type Sequence = { name: string; last_value: string; is_called: boolean }
type Count = { name: string; rows: number; newer: number }

/** What tables and sequences held at one moment; the rows are kept in a schema beside them. */
export type SavedState = {
  schema: string
  /** How many rows a table had; empty ones are left out. */
  rows: Map<string, number>
  sequences: Map<string, Sequence>
  /** The transaction that saved or last restored it: rows of later ones are newer. */
  transaction: string
}

const TABLES = `
  SELECT c.relname AS name,
         array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
   GROUP BY c.relname ORDER BY c.relname`

const SEQUENCES = `SELECT relname AS name FROM pg_class
   WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname`

/** A freed row must not be filled by a new one: rows are read back in the order in which they were written. */
const NO_VACUUM = `DO $$ DECLARE t regclass; BEGIN
  FOR t IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = false)', t);
  END LOOP; END $$`

/** Statistics that a test has asked for would plan the statements of the tests after it. */
const FORGET_STATISTICS = `
  DELETE FROM pg_statistic s USING pg_class c
   WHERE c.oid = s.starelid AND c.relnamespace = 'public'::regnamespace;
  UPDATE pg_class SET relpages = 0, reltuples = -1
   WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') AND reltuples >= 0`

const CURRENT_TRANSACTION = "SELECT pg_current_xact_id()::xid::text AS id;"

/**
 * Saves and restores the content of a database on a connection of its own, so that the application keeps its connections.
 * Every row tells which transaction wrote it: a table is untouched when no row is newer than what was saved and none is
 * missing. Triggers and foreign keys do not fire while rows are put back.
 */
export class DatabaseState {
  private constructor(
    private readonly client: Client,
    private readonly counting: Client,
    private readonly tables: Table[],
    private readonly sequences: string[]
  ) {}

  /**
   * Planning the count over all tables takes ten times as long as counting. The plan is kept on a connection of its own:
   * `session_replication_role`, which restoring sets, throws away all plans of a connection.
   */
  static async of(client: Client, counting: Client): Promise<DatabaseState> {
    await counting.query("SET plan_cache_mode = force_generic_plan")
    await client.query(NO_VACUUM)
    const { rows: tables } = await client.query<Table>(TABLES)
    const { rows: sequences } = await client.query<{ name: string }>(SEQUENCES)
    return new DatabaseState(
      client,
      counting,
      tables,
      sequences.map(({ name }) => name)
    )
  }

  /** `schema` belongs to this class; what was saved there before is lost. */
  async save(schema: string): Promise<SavedState> {
    const counts = (await this.count()).filter(({ rows }) => rows > 0)
    const copies = counts.map(
      ({ name }) => `CREATE UNLOGGED TABLE ${schema}.${quote(name)} AS TABLE public.${quote(name)};`
    )
    const transaction = await this.inTransaction([
      `DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema};`,
      ...copies,
    ])
    const sequences = await this.readSequences()
    return {
      schema,
      rows: new Map(counts.map(({ name, rows }) => [name, rows])),
      sequences: new Map(sequences.map((sequence) => [sequence.name, sequence])),
      transaction,
    }
  }

  async restore(state: SavedState): Promise<void> {
    const counts = await this.count(state.transaction)
    const statements = [
      ...counts.flatMap((count) => this.restoreTable(state, count)),
      ...(await this.readSequences()).flatMap((now) => restoreSequence(state, now)),
    ]
    if (statements.length > 0) {
      state.transaction = await this.inTransaction([
        "SET LOCAL session_replication_role = replica;",
        ...statements,
      ])
    }
  }

  /** From now on the planner knows no more of the tables than it did when the application had been booted. */
  async forgetStatistics(): Promise<void> {
    await this.client.query(FORGET_STATISTICS)
  }

  async isChanged(state: SavedState): Promise<boolean> {
    return (await this.count(state.transaction)).some(
      ({ name, rows, newer }) => newer > 0 || rows !== (state.rows.get(name) ?? 0)
    )
  }

  private restoreTable(state: SavedState, { name, rows, newer }: Count): string[] {
    const table = `public.${quote(name)}`
    const saved = state.rows.get(name) ?? 0
    if (rows - newer !== saved) {
      const columns = this.tables
        .find((one) => one.name === name)!
        .columns.map(quote)
        .join(", ")
      const fill = `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
        SELECT ${columns} FROM ${state.schema}.${quote(name)};`
      return [`DELETE FROM ${table};`, ...(saved > 0 ? [fill] : [])]
    }
    return newer > 0
      ? [`DELETE FROM ${table} WHERE age(xmin) < age('${state.transaction}'::xid);`]
      : []
  }

  /** How many rows each table has, and how many of them a later transaction wrote. */
  private async count(transaction = "3"): Promise<Count[]> {
    const counts = this.tables.map(
      ({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows,
        (count(*) FILTER (WHERE age(xmin) < age($1::xid)))::int AS newer FROM public.${quote(name)}`
    )
    const text = counts.join(" UNION ALL ")
    return (await this.counting.query<Count>({ name: "count", text, values: [transaction] })).rows
  }

  private async readSequences(): Promise<Sequence[]> {
    const reads = this.sequences.map(
      (name) => `SELECT '${name}' AS name, last_value, is_called FROM public.${quote(name)}`
    )
    const text = reads.join(" UNION ALL ")
    return (await this.counting.query<Sequence>({ name: "sequences", text })).rows
  }

  /** Answers the transaction's own number. */
  private async inTransaction(statements: string[]): Promise<string> {
    const text = `BEGIN; ${CURRENT_TRANSACTION} ${statements.join("\n")} COMMIT`
    const results = (await this.client.query(text)) as unknown as QueryResult<{ id: string }>[]
    return results[1].rows[0].id
  }
}

function restoreSequence(state: SavedState, now: Sequence): string[] {
  const { last_value, is_called } = state.sequences.get(now.name)!
  return now.last_value === last_value && now.is_called === is_called
    ? []
    : [`SELECT setval('public.${quote(now.name)}', ${last_value}, ${is_called});`]
}
