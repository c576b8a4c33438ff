import { lastOfChain } from "./last-of-chain"
import { exactUtc } from "./utc"

/** The log of changes: what a lot was called, which dates it had, whether it was held, and what it went into. */
export const CHANGE_LOG = [
  `CREATE UNIQUE INDEX "IDX_traceability_change_seq" ON traceability_change (seq)`,
  `CREATE INDEX "IDX_traceability_change_lot" ON traceability_change (lot_id, seq)`,
  // A chain cannot fork, whoever writes: two rows never follow the same one.
  `CREATE UNIQUE INDEX "IDX_traceability_change_previous" ON traceability_change (lot_id, previous_hash)`,
  `CREATE INDEX "IDX_traceability_change_related" ON traceability_change (related_lot_id, seq)
    WHERE related_lot_id IS NOT NULL`,

  `CREATE FUNCTION traceability_change_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The log of changes is append-only: % is not allowed. Record another change.', TG_OP;
   END $$`,
  `CREATE TRIGGER traceability_change_append_only BEFORE UPDATE OR DELETE ON traceability_change
   FOR EACH ROW EXECUTE FUNCTION traceability_change_append_only()`,
  `CREATE TRIGGER traceability_change_not_emptied BEFORE TRUNCATE ON traceability_change
   FOR EACH STATEMENT EXECUTE FUNCTION traceability_change_append_only()`,

  // As of a movement: empty columns are left out, so that a column of a later version leaves older hashes as they are. What
  // is empty inside before and after is part of what the row says. Times are written out in UTC instead of by the
  // function's own time zone: a function that sets one is not inlined, which costs more than all the rest of a row.
  `CREATE FUNCTION traceability_change_hash(change traceability_change) RETURNS text
   LANGUAGE sql STABLE AS $$
     SELECT encode(sha256(convert_to((
       jsonb_strip_nulls(to_jsonb(change) - ARRAY['before', 'after', 'hash', 'occurred_at', 'created_at', 'updated_at', 'deleted_at'])
         || jsonb_build_object('before', change.before, 'after', change.after,
                               'occurred_at', ${exactUtc("change.occurred_at")},
                               'created_at', ${exactUtc("change.created_at")}))::text, 'UTF8')), 'hex')
   $$`,

  // Whoever writes about a lot waits for whoever is writing about it, so the row before is committed or of this transaction.
  // A row takes its number only then: numbers of a lot are in the order of its chain.
  `CREATE FUNCTION traceability_change_chain() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
   BEGIN
     PERFORM 1 FROM traceability_lot WHERE id = NEW.lot_id FOR NO KEY UPDATE;
     NEW.id := coalesce(NEW.id, 'lchg_' || upper(replace(gen_random_uuid()::text, '-', '')));
     NEW.seq := nextval('traceability_change_seq_seq');
     NEW.occurred_at := coalesce(NEW.occurred_at, now());
     NEW.previous_hash := coalesce((${lastOfChain("traceability_change")}), '');
     NEW.hash := traceability_change_hash(NEW);
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER traceability_change_chain BEFORE INSERT ON traceability_change
   FOR EACH ROW EXECUTE FUNCTION traceability_change_chain()`,
]
