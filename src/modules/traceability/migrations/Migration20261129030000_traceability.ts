import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How the lists of a partner are read is remembered, so that it is said once. */
export class Migration20261129030000_traceability extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS traceability_list_layout (
      id text NOT NULL,
      partner_name text NOT NULL,
      partner_key text NOT NULL,
      titles jsonb NOT NULL,
      titles_key text NOT NULL,
      reading jsonb NOT NULL,
      updated_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT traceability_list_layout_pkey PRIMARY KEY (id)
    )`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_list_layout_titles" ON traceability_list_layout (partner_key, titles_key)`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_list_layout`)
  }
}
