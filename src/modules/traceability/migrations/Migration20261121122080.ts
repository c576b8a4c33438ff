import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Recalls as documents: one open recall of each kind for a source, one notice for each order, answers that are added and never changed. */
export class Migration20261121122080 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "traceability_recall" ("id" text not null, "number" serial, "mock" boolean not null, "reason" text not null, "source_lot_id" text null, "source_operation_id" text null, "started_at" timestamptz not null, "started_by" text null, "trace_ms" integer not null, "found" jsonb not null, "closed_at" timestamptz null, "closed_by" text null, "close_note" text null, "outcome" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_recall_pkey" primary key ("id"), constraint CK_traceability_recall_source check (num_nonnulls(source_lot_id, source_operation_id) = 1));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_recall_number" ON "traceability_recall" ("number");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_recall_open_lot" ON "traceability_recall" ("source_lot_id", "mock") WHERE closed_at IS NULL AND source_lot_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_recall_open_operation" ON "traceability_recall" ("source_operation_id", "mock") WHERE closed_at IS NULL AND source_operation_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "traceability_recall_notice" ("id" text not null, "recall_id" text not null, "key" text not null, "order_id" text null, "operation_id" text null, "reference" text not null, "partner_name" text null, "quantity" numeric(20,4) not null, "lot_ids" text[] not null, "last_seq" bigint not null, "delivered_at" timestamptz not null, "told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_recall_notice_pkey" primary key ("id"), constraint CK_traceability_recall_notice_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_recall_notice_key" ON "traceability_recall_notice" ("recall_id", "key");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_recall_notice_order" ON "traceability_recall_notice" ("order_id") WHERE order_id IS NOT NULL;`
    )
    this.addSql(
      `alter table if exists "traceability_recall_notice" add constraint "traceability_recall_notice_recall_id_foreign" foreign key ("recall_id") references "traceability_recall" ("id") on update cascade;`
    )

    this.addSql(
      `create table if not exists "traceability_recall_answer" ("id" text not null, "seq" serial, "notice_id" text not null, "answer" text check ("answer" in ('has_it', 'used', 'destroyed', 'unknown')) null, "quantity" numeric(20,4) null, "note" text null, "answered_at" timestamptz not null, "answered_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_recall_answer_pkey" primary key ("id"), constraint CK_traceability_recall_answer_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_recall_answer_notice" ON "traceability_recall_answer" ("notice_id", "seq");`
    )
    this.addSql(
      `alter table if exists "traceability_recall_answer" add constraint "traceability_recall_answer_notice_id_foreign" foreign key ("notice_id") references "traceability_recall_notice" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "traceability_recall_answer" cascade;`)
    this.addSql(`drop table if exists "traceability_recall_notice" cascade;`)
    this.addSql(`drop table if exists "traceability_recall" cascade;`)
  }
}
