import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Generated from the models; quantities and costs are numeric with four decimals, where the generator says real. */
export class Migration20261121053909 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "traceability_supplier" ("id" text not null, "name" text not null, "email" text null, "phone" text null, "note" text null, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_supplier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_supplier_deleted_at" ON "traceability_supplier" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "traceability_purchase_order" ("id" text not null, "number" serial, "reference" text null, "supplier_id" text not null, "location_id" text not null, "state" text check ("state" in ('draft', 'confirmed', 'received', 'cancelled')) not null default 'draft', "currency_code" text null, "expected_at" timestamptz null, "confirmed_at" timestamptz null, "created_by" text null, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_purchase_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_purchase_order_supplier_id" ON "traceability_purchase_order" ("supplier_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_purchase_order_deleted_at" ON "traceability_purchase_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "traceability_purchase_order_line" ("id" text not null, "purchase_order_id" text not null, "inventory_item_id" text not null, "quantity" numeric(20,4) not null, "unit_cost" numeric(20,4) null, "position" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "traceability_purchase_order_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_purchase_order_line_purchase_order_id" ON "traceability_purchase_order_line" ("purchase_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_purchase_order_line_inventory_item_id" ON "traceability_purchase_order_line" ("inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_traceability_purchase_order_line_deleted_at" ON "traceability_purchase_order_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "traceability_purchase_order" add constraint "traceability_purchase_order_supplier_id_foreign" foreign key ("supplier_id") references "traceability_supplier" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "traceability_purchase_order_line" add constraint "traceability_purchase_order_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "traceability_purchase_order" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "traceability_purchase_order" drop constraint if exists "traceability_purchase_order_supplier_id_foreign";`
    )

    this.addSql(
      `alter table if exists "traceability_purchase_order_line" drop constraint if exists "traceability_purchase_order_line_purchase_order_id_foreign";`
    )

    this.addSql(`drop table if exists "traceability_supplier" cascade;`)

    this.addSql(`drop table if exists "traceability_purchase_order" cascade;`)

    this.addSql(`drop table if exists "traceability_purchase_order_line" cascade;`)
  }
}
