/** The rules of the ledger of values, kept by the database itself. */
export const VALUE_LEDGER = [
  // An entry has its place in the order of all entries.
  `CREATE UNIQUE INDEX "IDX_traceability_value_entry_seq" ON traceability_value_entry (seq)`,

  // What is booked stays: it is put right by a further entry.
  `CREATE FUNCTION traceability_value_entry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The ledger of values is append-only: % is not allowed. Book a correcting entry.', TG_OP;
   END $$`,
  `CREATE TRIGGER traceability_value_entry_append_only BEFORE UPDATE OR DELETE ON traceability_value_entry
   FOR EACH ROW EXECUTE FUNCTION traceability_value_entry_append_only()`,
]
