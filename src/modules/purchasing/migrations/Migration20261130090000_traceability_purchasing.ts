import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As Medusa generates them from the models, in the order of the foreign keys. */
const TABLES = [
  `CREATE TABLE traceability_supplier (
    id text NOT NULL,
    name text NOT NULL,
    email text,
    phone text,
    note text,
    metadata jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_supplier_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_purchase_order (
    id text NOT NULL,
    number serial,
    reference text,
    supplier_id text NOT NULL,
    location_id text NOT NULL,
    state text CHECK (state IN ('draft', 'confirmed', 'received', 'cancelled')) NOT NULL DEFAULT 'draft',
    currency_code text,
    exchange_rate numeric(20,10),
    expected_at timestamptz,
    confirmed_at timestamptz,
    created_by text,
    metadata jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_purchase_order_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_purchase_order_supplier_id_foreign
      FOREIGN KEY (supplier_id) REFERENCES traceability_supplier (id) ON UPDATE CASCADE
  )`,

  `CREATE TABLE traceability_purchase_order_line (
    id text NOT NULL,
    purchase_order_id text NOT NULL,
    inventory_item_id text NOT NULL,
    quantity numeric(20,4) NOT NULL,
    unit_cost numeric(20,4),
    position integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_purchase_order_line_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_purchase_order_line_purchase_order_id_foreign
      FOREIGN KEY (purchase_order_id) REFERENCES traceability_purchase_order (id) ON UPDATE CASCADE ON DELETE CASCADE
  )`,
]

const INDEXES = [
  `CREATE INDEX "IDX_traceability_supplier_deleted_at" ON traceability_supplier (deleted_at) WHERE deleted_at IS NULL`,
  `CREATE INDEX "IDX_traceability_purchase_order_supplier_id" ON traceability_purchase_order (supplier_id) WHERE deleted_at IS NULL`,
  `CREATE INDEX "IDX_traceability_purchase_order_deleted_at" ON traceability_purchase_order (deleted_at) WHERE deleted_at IS NULL`,
  `CREATE INDEX "IDX_traceability_purchase_order_line_purchase_order_id" ON traceability_purchase_order_line (purchase_order_id) WHERE deleted_at IS NULL`,
  `CREATE INDEX "IDX_traceability_purchase_order_line_inventory_item_id" ON traceability_purchase_order_line (inventory_item_id) WHERE deleted_at IS NULL`,
  `CREATE INDEX "IDX_traceability_purchase_order_line_deleted_at" ON traceability_purchase_order_line (deleted_at) WHERE deleted_at IS NULL`,
]

/**
 * Suppliers and purchase orders. The name carries the module's, because a host keeps the migrations of all modules
 * in one table, by name alone.
 */
export class Migration20261130090000_traceability_purchasing extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS traceability_purchase_order_line CASCADE`)
    this.addSql(`DROP TABLE IF EXISTS traceability_purchase_order CASCADE`)
    this.addSql(`DROP TABLE IF EXISTS traceability_supplier CASCADE`)
  }
}
