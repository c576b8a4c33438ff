import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Bills of materials, manufacturing orders and genealogy. */
export class Migration20261121122060 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "traceability_bom" ("id" text not null, "inventory_item_id" text not null, "quantity" numeric(20,4) not null default 1, "consumption" text check ("consumption" in ('strict', 'warn', 'free')) not null default 'warn', "note" text null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_bom_pkey" primary key ("id"), constraint CK_traceability_bom_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_bom_item" ON "traceability_bom" ("inventory_item_id");`
    )
    this.addSql(
      `create table if not exists "traceability_bom_line" ("id" text not null, "bom_id" text not null, "inventory_item_id" text not null, "role" text check ("role" in ('component', 'by_product')) not null default 'component', "quantity" numeric(20,4) not null, "position" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_bom_line_pkey" primary key ("id"), constraint CK_traceability_bom_line_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_bom_line_item" ON "traceability_bom_line" ("bom_id", "role", "inventory_item_id");`
    )
    this.addSql(
      `alter table if exists "traceability_bom_line" add constraint "traceability_bom_line_bom_id_foreign" foreign key ("bom_id") references "traceability_bom" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `create table if not exists "traceability_manufacturing_order" ("id" text not null, "reference" text not null, "family_reference" text not null, "family_position" integer not null default 0, "inventory_item_id" text not null, "quantity" numeric(20,4) not null, "bom_id" text null, "consumption" text check ("consumption" in ('strict', 'warn', 'free')) not null default 'warn', "split_serials" boolean not null default true, "location_id" text not null, "operation_id" text not null, "merged_into_id" text null, "scheduled_at" timestamptz null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_manufacturing_order_pkey" primary key ("id"), constraint CK_traceability_mo_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_mo_reference" ON "traceability_manufacturing_order" ("reference");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_mo_family" ON "traceability_manufacturing_order" ("family_reference", "family_position");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_traceability_mo_operation" ON "traceability_manufacturing_order" ("operation_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_mo_item" ON "traceability_manufacturing_order" ("inventory_item_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_operation_manufacturing_order" ON "traceability_operation" ("manufacturing_order_id") WHERE manufacturing_order_id IS NOT NULL;`
    )
    this.addSql(
      `alter table if exists "traceability_operation_detail" add column if not exists "for_lot_name" text null;`
    )

    this.addSql(
      `create table if not exists "traceability_lot_genealogy" ("id" text not null, "child_lot_id" text not null, "parent_lot_id" text null, "role" text check ("role" in ('finished', 'by_product')) not null default 'finished', "kind" text check ("kind" in ('built', 'swapped')) not null default 'built', "quantity" numeric(20,4) not null, "returned_quantity" numeric(20,4) not null default 0, "returned_at" timestamptz null, "manufacturing_order_id" text not null, "operation_id" text not null, "replaces_id" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "lot_genealogy_pkey" primary key ("id"), constraint CK_traceability_lot_genealogy_quantity check (quantity > 0 AND returned_quantity >= 0 AND returned_quantity <= quantity));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_genealogy_child" ON "traceability_lot_genealogy" ("child_lot_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_genealogy_parent" ON "traceability_lot_genealogy" ("parent_lot_id") WHERE parent_lot_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_lot_genealogy_order" ON "traceability_lot_genealogy" ("manufacturing_order_id");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "traceability_lot_genealogy" cascade;`)
    this.addSql(
      `alter table if exists "traceability_operation_detail" drop column if exists "for_lot_name";`
    )
    this.addSql(`drop index if exists "IDX_traceability_operation_manufacturing_order";`)
    this.addSql(`drop table if exists "traceability_manufacturing_order" cascade;`)
    this.addSql(`drop table if exists "traceability_bom_line" cascade;`)
    this.addSql(`drop table if exists "traceability_bom" cascade;`)
  }
}
