import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { BEFORE_THE_LOG, BIRTHS, UNDO_BIRTHS } from "./changes/births"
import { CHANGE_LOG, DROP_CHANGE_LOG } from "./changes/change-log"
import { CHANGE_TRIGGERS, DROP_CHANGE_TRIGGERS } from "./changes/change-triggers"

const DIGESTS = [
  `CREATE TABLE IF NOT EXISTS traceability_ledger_digest (
    id text NOT NULL,
    day text NOT NULL,
    movement_seq bigint NOT NULL,
    movement_count bigint NOT NULL,
    movement_last_hash text NOT NULL,
    movement_digest text NOT NULL,
    change_seq bigint NOT NULL,
    change_count bigint NOT NULL,
    change_last_hash text NOT NULL,
    change_digest text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    made_at timestamptz NOT NULL,
    file_id text,
    claimed_until timestamptz,
    last_error text,
    delivered_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_ledger_digest_pkey PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_ledger_digest_day" ON traceability_ledger_digest (day)`,
  `ALTER TABLE traceability_setting ADD COLUMN IF NOT EXISTS ledger_digest text
     CHECK (ledger_digest IN ('off', 'file', 'event')) NOT NULL DEFAULT 'off'`,
]

/** Changes of lots are logged and chained beside the movements, and what the ledger ends with is noted every day. */
export class Migration20261130040000_traceability extends Migration {
  override async up(): Promise<void> {
    ;[...CHANGE_LOG, ...CHANGE_TRIGGERS, ...BIRTHS, ...BEFORE_THE_LOG, ...DIGESTS].forEach((sql) =>
      this.addSql(sql)
    )
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE traceability_setting DROP COLUMN IF EXISTS ledger_digest`)
    this.addSql(`DROP TABLE IF EXISTS traceability_ledger_digest`)
    ;[...UNDO_BIRTHS, ...DROP_CHANGE_TRIGGERS, ...DROP_CHANGE_LOG].forEach((sql) =>
      this.addSql(sql)
    )
  }
}
