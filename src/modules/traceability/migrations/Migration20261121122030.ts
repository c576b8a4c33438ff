import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Why a blocked or expired lot was used all the same: on the row that asks for it, and for ever in the ledger. */
export class Migration20261121122030 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "traceability_operation_detail" add column if not exists "override_reason" text null;`
    )
    this.addSql(
      `alter table if exists "traceability_lot_movement" add column if not exists "override_reason" text null;`
    )
    this.addSql(
      `create table if not exists "traceability_reservation_loss" ("id" text not null, "operation_id" text not null, "lot_id" text not null, "quantity" numeric(20,4) not null, "reason" text check ("reason" in ('taken', 'blocked')) not null, "taken_by_operation_id" text null, "actor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "reservation_loss_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_reservation_loss_operation" ON "traceability_reservation_loss" ("operation_id");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "traceability_reservation_loss" cascade;`)
    this.addSql(
      `alter table if exists "traceability_lot_movement" drop column if exists "override_reason";`
    )
    this.addSql(
      `alter table if exists "traceability_operation_detail" drop column if exists "override_reason";`
    )
  }
}
