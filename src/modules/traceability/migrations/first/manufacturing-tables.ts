/** Bills of materials, manufacturing orders and genealogy. */
export const MANUFACTURING_TABLES = [
  `CREATE TABLE traceability_bom (
    id text NOT NULL,
    inventory_item_id text NOT NULL,
    quantity numeric(20,4) NOT NULL DEFAULT 1,
    consumption text CHECK (consumption IN ('strict', 'warn', 'free')) NOT NULL DEFAULT 'warn',
    note text,
    labour_cost numeric(20,4),
    labour_currency_code text,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_bom_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_bom_line (
    id text NOT NULL,
    bom_id text NOT NULL,
    inventory_item_id text NOT NULL,
    role text CHECK (role IN ('component', 'by_product')) NOT NULL DEFAULT 'component',
    quantity numeric(20,4) NOT NULL,
    position integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_bom_line_pkey PRIMARY KEY (id),
    CONSTRAINT traceability_bom_line_bom_id_foreign
      FOREIGN KEY (bom_id) REFERENCES traceability_bom (id) ON UPDATE CASCADE ON DELETE CASCADE
  )`,

  `CREATE TABLE traceability_manufacturing_order (
    id text NOT NULL,
    reference text NOT NULL,
    family_reference text NOT NULL,
    family_position integer NOT NULL DEFAULT 0,
    inventory_item_id text NOT NULL,
    quantity numeric(20,4) NOT NULL,
    bom_id text,
    consumption text CHECK (consumption IN ('strict', 'warn', 'free')) NOT NULL DEFAULT 'warn',
    split_serials boolean NOT NULL DEFAULT true,
    location_id text NOT NULL,
    operation_id text NOT NULL,
    merged_into_id text,
    scheduled_at timestamptz,
    labour_cost numeric(20,4),
    labour_currency_code text,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_manufacturing_order_pkey PRIMARY KEY (id)
  )`,

  `CREATE TABLE traceability_lot_genealogy (
    id text NOT NULL,
    child_lot_id text NOT NULL,
    parent_lot_id text,
    role text CHECK (role IN ('finished', 'by_product')) NOT NULL DEFAULT 'finished',
    kind text CHECK (kind IN ('built', 'swapped', 'maintained')) NOT NULL DEFAULT 'built',
    quantity numeric(20,4) NOT NULL,
    returned_quantity numeric(20,4) NOT NULL DEFAULT 0,
    returned_at timestamptz,
    manufacturing_order_id text,
    service_case_id text,
    operation_id text NOT NULL,
    replaces_id text,
    occurred_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT traceability_lot_genealogy_pkey PRIMARY KEY (id)
  )`,
]
