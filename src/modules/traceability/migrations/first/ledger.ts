import { lastOfChain } from "./last-of-chain"

/** In UTC, as both functions say that have it: the trigger has it written out, as a call for each row costs as much again. */
const hash = (movement: string, previous: string) => `encode(sha256(convert_to(
       coalesce(${previous}, '') || (jsonb_strip_nulls(to_jsonb(${movement})) - 'hash' - 'updated_at' - 'deleted_at')::text,
       'UTF8')), 'hex')`

/** The rules of the ledger, kept by the database itself, so that no way of writing goes without them. */
export const LEDGER = [
  // A movement moves something, has its place in the order of all movements, and is reversed once.
  `ALTER TABLE traceability_lot_movement
    ADD CONSTRAINT traceability_lot_movement_quantity_check CHECK (quantity > 0)`,
  `CREATE UNIQUE INDEX "IDX_traceability_lot_movement_seq" ON traceability_lot_movement (seq)`,
  `CREATE UNIQUE INDEX "IDX_traceability_lot_movement_reverses" ON traceability_lot_movement (reverses_id)
    WHERE reverses_id IS NOT NULL`,

  // The ledger is append-only: a wrong movement is corrected by another one that says so.
  `CREATE FUNCTION traceability_lot_movement_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The lot ledger is append-only: % is not allowed. Record a correcting movement.', TG_OP;
   END $$`,
  `CREATE TRIGGER traceability_lot_movement_append_only BEFORE UPDATE OR DELETE ON traceability_lot_movement
   FOR EACH ROW EXECUTE FUNCTION traceability_lot_movement_append_only()`,
  // No row is deleted, and neither are all at once.
  `CREATE TRIGGER traceability_lot_movement_not_emptied BEFORE TRUNCATE ON traceability_lot_movement
   FOR EACH STATEMENT EXECUTE FUNCTION traceability_lot_movement_append_only()`,

  // Every movement carries a hash over its own content and the hash of its lot's movement before it. Empty columns are left
  // out of the content, so a column that a later version adds does not change the hashes of older rows.
  `CREATE FUNCTION traceability_lot_movement_hash(movement traceability_lot_movement, previous text) RETURNS text
   LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
     SELECT ${hash("movement", "previous")}
   $$`,
  // The first movement of a lot says what the lot is called and which dates it has, so that its own hash covers them: a row of
  // the log of changes for each lot that comes in would be a second hash for the same moment.
  `CREATE FUNCTION traceability_lot_movement_chain() RETURNS trigger
   LANGUAGE plpgsql SET timezone = 'UTC' SET enable_seqscan = off AS $$
   DECLARE
     previous text;
   BEGIN
     previous := (${lastOfChain("traceability_lot_movement")});
     NEW.lot_facts := NULL;
     IF previous IS NULL THEN
       SELECT jsonb_strip_nulls(traceability_lot_facts(lot)) INTO NEW.lot_facts FROM traceability_lot lot WHERE lot.id = NEW.lot_id;
     END IF;
     NEW.hash := ${hash("NEW", "previous")};
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER traceability_lot_movement_chain BEFORE INSERT ON traceability_lot_movement
   FOR EACH ROW EXECUTE FUNCTION traceability_lot_movement_chain()`,
]
