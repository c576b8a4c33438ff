import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Opening stock: which operations are runs of it, and which parts of their lists were entered. */
export class Migration20261130010000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_opening_run (
      id text NOT NULL,
      operation_id text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_opening_run_pkey PRIMARY KEY (id)
    )`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_opening_run_operation" ON traceability_opening_run (operation_id)`
    )
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_opening_chunk (
      id text NOT NULL,
      operation_id text NOT NULL,
      key text NOT NULL,
      content_hash text NOT NULL,
      row_count integer NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_opening_chunk_pkey PRIMARY KEY (id)
    )`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_opening_chunk_key" ON traceability_opening_chunk (operation_id, key)`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_opening_chunk`)
    this.addSql(`DROP TABLE IF EXISTS traceability_opening_run`)
  }
}
