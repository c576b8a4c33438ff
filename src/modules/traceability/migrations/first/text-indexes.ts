import type { Index } from "./list-indexes"

/** A text anywhere in what people search by, with pg_trgm. */
export const TEXT_INDEXES: Index[] = [
  {
    name: "IDX_traceability_lot_reference_trigrams",
    on: "traceability_lot USING gin (internal_reference gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_lot_identifier_value_trigrams",
    on: "traceability_lot_identifier USING gin (value gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_lot_identifier_key_trigrams",
    on: "traceability_lot_identifier USING gin (key gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_operation_reference_trigrams",
    on: "traceability_operation USING gin (reference gin_trgm_ops)",
  },
  {
    name: "IDX_traceability_operation_partner_trigrams",
    on: "traceability_operation USING gin (partner_name gin_trgm_ops)",
  },
  // The last one: a search asks whether it is there (`search-matching.ts`).
  {
    name: "IDX_traceability_lot_name_trigrams",
    on: "traceability_lot USING gin (name gin_trgm_ops)",
  },
]

/** The beginning of a name, where there is no pg_trgm. */
export const WITHOUT_TRIGRAMS: Index[] = [
  {
    name: "IDX_traceability_lot_name_beginning",
    on: "traceability_lot (lower(name) text_pattern_ops)",
  },
  {
    name: "IDX_traceability_lot_reference_beginning",
    on: "traceability_lot (lower(internal_reference) text_pattern_ops)",
  },
]

const create = (indexes: Index[]) =>
  indexes.map(({ name, on }) => `CREATE INDEX "${name}" ON ${on};`).join("\n")

/**
 * PostgreSQL lets whoever may create in a database install pg_trgm, where the server has it. Where it has not, or does not
 * let us, names are found by their beginning: the migration never fails for it.
 */
export const CREATE_TEXT_INDEXES = `DO $$ BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    ${create(TEXT_INDEXES)}
  EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'pg_trgm is not available: names are found by their beginning (%)', SQLERRM;
    ${create(WITHOUT_TRIGRAMS)}
  END;
END $$`
