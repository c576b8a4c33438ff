import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who blocked a lot, why and how long: a quality hold is worth little when unblocking forgets it. */
export class Migration20261121122031 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "traceability_lot_hold" ("id" text not null, "lot_id" text not null, "reason" text not null, "blocked_at" timestamptz not null default now(), "blocked_by" text null, "unblocked_at" timestamptz null, "unblocked_by" text null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "lot_hold_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_hold_lot" ON "traceability_lot_hold" ("lot_id", "blocked_at");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_hold_open" ON "traceability_lot_hold" ("lot_id") WHERE unblocked_at IS NULL;`
    )
    this.addSql(
      `INSERT INTO traceability_lot_hold (id, lot_id, reason, blocked_at, blocked_by)
       SELECT 'lhold_' || id, id, coalesce(blocked_reason, ''), blocked_at, blocked_by FROM traceability_lot WHERE blocked_at IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "traceability_lot_hold" cascade;`)
  }
}
