import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Generated from the models, then changed by hand where the generator cannot say it: quantities are numeric with four
 * decimals (not real), counters are 64 bit, indexes that another one covers are left out, and partial indexes do not ask for deleted_at, because nothing here is
 * soft-deleted and the planner could not use them otherwise.
 */
export class Migration20261121050040 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "traceability_idempotent_request" ("id" text not null, "key" text not null, "request_hash" text not null, "status" integer null, "response" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "idempotent_request_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_idempotent_request_key" ON "traceability_idempotent_request" ("key");`
    )

    this.addSql(
      `create table if not exists "traceability_item_tracking" ("id" text not null, "inventory_item_id" text not null, "tracking" text check ("tracking" in ('none', 'lot', 'serial')) not null default 'none', "capture" text check ("capture" in ('stock', 'delivery')) not null default 'stock', "number_prefix" text not null default '', "number_padding" integer not null default 7, "next_number" bigint not null default 1, "removal_strategy" text check ("removal_strategy" in ('fifo', 'lifo', 'fefo')) not null default 'fifo', "use_expiration" boolean not null default false, "expiration_days" integer null, "best_before_days" integer null, "removal_days" integer null, "alert_days" integer null, "warranty_days" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "item_tracking_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_item_tracking_inventory_item_id_unique" ON "traceability_item_tracking" ("inventory_item_id");`
    )

    this.addSql(
      `create table if not exists "traceability_claim" ("id" text not null, "kind" text check ("kind" in ('operation', 'fulfillment', 'fulfillment_cancel')) not null, "state" text check ("state" in ('open', 'confirmed', 'released')) not null default 'open', "transaction_id" text not null, "order_id" text null, "fulfillment_id" text null, "actor_id" text null, "payload" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_claim_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_claim_transaction" ON "traceability_claim" ("transaction_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_claim_open" ON "traceability_claim" ("created_at") WHERE state = 'open';`
    )

    this.addSql(
      `create table if not exists "traceability_lot" ("id" text not null, "inventory_item_id" text not null, "uniqueness_scope" text not null, "kind" text check ("kind" in ('lot', 'serial')) not null, "name" text not null, "internal_reference" text null, "note" text null, "sales_channel_id" text null, "batch_lot_id" text null, "expires_at" timestamptz null, "best_before_at" timestamptz null, "removal_at" timestamptz null, "alert_at" timestamptz null, "warranty_until" timestamptz null, "blocked_at" timestamptz null, "blocked_reason" text null, "blocked_by" text null, "created_by" text null, "claim_id" text null, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_lot_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_scope_name" ON "traceability_lot" ("uniqueness_scope", "name");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_item" ON "traceability_lot" ("inventory_item_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_name" ON "traceability_lot" ("name");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_reference" ON "traceability_lot" ("internal_reference") WHERE internal_reference IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_expires" ON "traceability_lot" ("expires_at") WHERE expires_at IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_claim" ON "traceability_lot" ("claim_id") WHERE claim_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "traceability_lot_stock" ("id" text not null, "lot_id" text not null, "inventory_item_id" text not null, "kind" text check ("kind" in ('lot', 'serial')) not null, "location_id" text not null, "quantity" numeric(20,4) not null, "reserved_quantity" numeric(20,4) not null default 0, "received_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "lot_stock_pkey" primary key ("id"), constraint CK_traceability_lot_stock_reserved check (reserved_quantity >= 0 AND reserved_quantity <= quantity), constraint CK_traceability_lot_stock_serial check (kind <> 'serial' OR quantity IN (0, 1)));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_stock_lot_location" ON "traceability_lot_stock" ("lot_id", "location_id");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_stock_serial_in_one_place" ON "traceability_lot_stock" ("lot_id") WHERE kind = 'serial' AND quantity > 0;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_stock_item_location" ON "traceability_lot_stock" ("inventory_item_id", "location_id");`
    )

    this.addSql(
      `create table if not exists "traceability_lot_movement" ("id" text not null, "seq" bigserial, "lot_id" text not null, "inventory_item_id" text not null, "quantity" numeric(20,4) not null, "from_location_id" text not null, "to_location_id" text not null, "operation_id" text null, "code" text not null, "reference" text not null, "order_id" text null, "line_item_id" text null, "fulfillment_id" text null, "actor_id" text null, "occurred_at" timestamptz not null, "reverses_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "lot_movement_pkey" primary key ("id"), constraint CK_traceability_lot_movement_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_movement_seq" ON "traceability_lot_movement" ("seq");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_movement_lot" ON "traceability_lot_movement" ("lot_id", "seq");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_movement_operation" ON "traceability_lot_movement" ("operation_id") WHERE operation_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_movement_order" ON "traceability_lot_movement" ("order_id") WHERE order_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_movement_fulfillment" ON "traceability_lot_movement" ("fulfillment_id") WHERE fulfillment_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_lot_movement_reverses" ON "traceability_lot_movement" ("reverses_id") WHERE reverses_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "traceability_operation_type" ("id" text not null, "code" text check ("code" in ('receipt', 'delivery', 'return', 'internal', 'manufacturing', 'adjustment', 'scrap')) not null, "name" text not null, "reference_prefix" text not null, "next_reference" integer not null default 1, "stock_location_id" text not null, "is_default" boolean not null default false, "use_create_lots" boolean not null default true, "use_existing_lots" boolean not null default true, "create_component_lots" boolean not null default false, "backorder_policy" text check ("backorder_policy" in ('ask', 'always', 'never')) not null default 'ask', "reservation" text check ("reservation" in ('at_confirm', 'manual')) not null default 'at_confirm', "require_scan" boolean not null default false, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_operation_type_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_operation_type_prefix" ON "traceability_operation_type" ("reference_prefix");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_operation_type_default" ON "traceability_operation_type" ("stock_location_id", "code") WHERE is_default;`
    )

    this.addSql(
      `create table if not exists "traceability_operation" ("id" text not null, "reference" text not null, "operation_type_id" text not null, "code" text check ("code" in ('receipt', 'delivery', 'return', 'internal', 'manufacturing', 'adjustment', 'scrap')) not null, "state" text check ("state" in ('draft', 'waiting', 'ready', 'done', 'cancelled')) not null default 'draft', "from_location_id" text not null, "to_location_id" text not null, "partner_name" text null, "order_id" text null, "fulfillment_id" text null, "return_id" text null, "purchase_order_id" text null, "manufacturing_order_id" text null, "backorder_of_id" text null, "scheduled_at" timestamptz null, "done_at" timestamptz null, "done_by" text null, "created_by" text null, "assigned_by_hand" boolean not null default false, "claim_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_operation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_operation_type_id" ON "traceability_operation" ("operation_type_id");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_operation_reference" ON "traceability_operation" ("reference");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_operation_open_delivery" ON "traceability_operation" ("order_id", "from_location_id") WHERE code = 'delivery' AND order_id IS NOT NULL AND state IN ('draft', 'waiting', 'ready');`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_operation_open_receipt" ON "traceability_operation" ("purchase_order_id") WHERE code = 'receipt' AND purchase_order_id IS NOT NULL AND state IN ('draft', 'waiting', 'ready');`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_order" ON "traceability_operation" ("order_id") WHERE order_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_purchase_order" ON "traceability_operation" ("purchase_order_id") WHERE purchase_order_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_fulfillment" ON "traceability_operation" ("fulfillment_id") WHERE fulfillment_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_state" ON "traceability_operation" ("code", "state");`
    )

    this.addSql(
      `create table if not exists "traceability_operation_line" ("id" text not null, "operation_id" text not null, "inventory_item_id" text not null, "line_item_id" text null, "role" text check ("role" in ('move', 'component', 'finished', 'by_product')) not null default 'move', "demand" numeric(20,4) not null, "done_quantity" numeric(20,4) not null default 0, "position" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_operation_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_line_operation" ON "traceability_operation_line" ("operation_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_line_item" ON "traceability_operation_line" ("inventory_item_id");`
    )

    this.addSql(
      `create table if not exists "traceability_operation_detail" ("id" text not null, "operation_id" text not null, "line_id" text not null, "lot_id" text null, "lot_name" text null, "quantity" numeric(20,4) not null, "picked" boolean not null default false, "expires_at" timestamptz null, "from_location_id" text not null, "to_location_id" text not null, "position" integer not null default 0, "claimed_quantity" numeric(20,4) not null default 0, "added_by_claim" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_operation_detail_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_detail_line" ON "traceability_operation_detail" ("line_id", "position");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_detail_operation" ON "traceability_operation_detail" ("operation_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_detail_lot" ON "traceability_operation_detail" ("lot_id") WHERE lot_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "traceability_setting" ("id" text not null, "enabled" boolean not null default true, "uniqueness" text check ("uniqueness" in ('item', 'global')) not null default 'item', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_setting_pkey" primary key ("id"));`
    )

    this.addSql(
      `create table if not exists "traceability_untracked_stock" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "quantity" numeric(20,4) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "untracked_stock_pkey" primary key ("id"), constraint CK_traceability_untracked_stock_quantity check (quantity >= 0));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_untracked_stock" ON "traceability_untracked_stock" ("inventory_item_id", "location_id");`
    )

    this.addSql(
      `alter table if exists "traceability_lot_stock" add constraint "lot_stock_lot_id_foreign" foreign key ("lot_id") references "traceability_lot" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "traceability_lot_movement" add constraint "lot_movement_lot_id_foreign" foreign key ("lot_id") references "traceability_lot" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "traceability_operation" add constraint "stock_operation_operation_type_id_foreign" foreign key ("operation_type_id") references "traceability_operation_type" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "traceability_operation_line" add constraint "stock_operation_line_operation_id_foreign" foreign key ("operation_id") references "traceability_operation" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "traceability_operation_detail" add constraint "stock_operation_detail_line_id_foreign" foreign key ("line_id") references "traceability_operation_line" ("id") on update cascade;`
    )
    this.addSql(
      `alter table if exists "traceability_operation_detail" add constraint "stock_operation_detail_lot_id_foreign" foreign key ("lot_id") references "traceability_lot" ("id") on update cascade on delete set null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "traceability_idempotent_request" cascade;`)

    this.addSql(`drop table if exists "traceability_item_tracking" cascade;`)

    this.addSql(`drop table if exists "traceability_claim" cascade;`)

    this.addSql(`drop table if exists "traceability_lot" cascade;`)

    this.addSql(`drop table if exists "traceability_lot_stock" cascade;`)

    this.addSql(`drop table if exists "traceability_lot_movement" cascade;`)

    this.addSql(`drop table if exists "traceability_operation_type" cascade;`)

    this.addSql(`drop table if exists "traceability_operation" cascade;`)

    this.addSql(`drop table if exists "traceability_operation_line" cascade;`)

    this.addSql(`drop table if exists "traceability_operation_detail" cascade;`)

    this.addSql(`drop table if exists "traceability_setting" cascade;`)

    this.addSql(`drop table if exists "traceability_untracked_stock" cascade;`)
  }
}
