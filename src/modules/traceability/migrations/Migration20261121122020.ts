import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Undo, counts and corrections: why an operation was made, who took it back and why, and what belongs together. */
export class Migration20261121122020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "traceability_operation" add column if not exists "note" text null, add column if not exists "keeps_level" boolean not null default false, add column if not exists "counterpart_id" text null, add column if not exists "undone_at" timestamptz null, add column if not exists "undone_by" text null, add column if not exists "undo_reason" text null;`
    )
    this.addSql(
      `alter table if exists "traceability_claim" drop constraint if exists "stock_claim_kind_check";`
    )
    this.addSql(
      `alter table if exists "traceability_claim" add constraint "stock_claim_kind_check" check ("kind" in ('operation', 'operation_undo', 'fulfillment', 'fulfillment_cancel'));`
    )
    // Assignments of lots to counted stock were not marked before; their claims' transactions are.
    this.addSql(
      `update "traceability_operation" o set "keeps_level" = true from "traceability_claim" c where o."code" = 'adjustment' and c."transaction_id" like 'assign_%' and jsonb_exists(c."payload" -> 'operation_ids', o."id");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "traceability_operation" drop column if exists "note", drop column if exists "keeps_level", drop column if exists "counterpart_id", drop column if exists "undone_at", drop column if exists "undone_by", drop column if exists "undo_reason";`
    )
    this.addSql(
      `alter table if exists "traceability_claim" drop constraint if exists "stock_claim_kind_check";`
    )
    this.addSql(
      `alter table if exists "traceability_claim" add constraint "stock_claim_kind_check" check ("kind" in ('operation', 'fulfillment', 'fulfillment_cancel'));`
    )
  }
}
