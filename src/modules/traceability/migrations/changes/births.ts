/**
 * The first movement of a lot says what the lot is called and which dates it has, so that the movement's own hash covers
 * it: a row of the log for each lot that comes in would be a second hash for the same moment.
 */
export const BIRTHS = [
  `ALTER TABLE traceability_lot_movement ADD COLUMN IF NOT EXISTS lot_facts jsonb`,
  `CREATE OR REPLACE FUNCTION traceability_lot_movement_chain() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     previous text;
   BEGIN
     SELECT m.hash INTO previous FROM traceability_lot_movement m WHERE m.lot_id = NEW.lot_id ORDER BY m.seq DESC LIMIT 1;
     NEW.lot_facts := NULL;
     IF previous IS NULL THEN
       SELECT jsonb_strip_nulls(traceability_lot_facts(lot)) INTO NEW.lot_facts FROM traceability_lot lot WHERE lot.id = NEW.lot_id;
     END IF;
     NEW.hash := traceability_lot_movement_hash(NEW, previous);
     RETURN NEW;
   END $$`,
]

/** Lots, links and holds that are older than the log: it begins with what they are when it is made. */
export const BEFORE_THE_LOG = [
  `INSERT INTO traceability_change (lot_id, kind, after)
   SELECT lot.id, 'recorded', traceability_lot_facts(lot) FROM traceability_lot lot
    WHERE EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.lot_id = lot.id)
      AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.lot_id = lot.id AND m.lot_facts IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM traceability_change c WHERE c.lot_id = lot.id AND c.kind = 'recorded')
    ORDER BY lot.id`,
  `INSERT INTO traceability_change (lot_id, kind, after, actor_id, reason, occurred_at)
   SELECT h.lot_id, CASE WHEN h.unblocked_at IS NULL THEN 'held' ELSE 'released' END, traceability_hold_facts(h),
          CASE WHEN h.unblocked_at IS NULL THEN h.blocked_by ELSE h.unblocked_by END,
          CASE WHEN h.unblocked_at IS NULL THEN h.reason ELSE h.note END, coalesce(h.unblocked_at, h.blocked_at)
     FROM traceability_lot_hold h
    WHERE NOT EXISTS (SELECT 1 FROM traceability_change c WHERE c.lot_id = h.lot_id AND c.after->>'id' = h.id)
    ORDER BY h.lot_id, h.blocked_at, h.id`,
  `INSERT INTO traceability_change (lot_id, related_lot_id, kind, after, occurred_at)
   SELECT g.child_lot_id, g.parent_lot_id, 'genealogy_linked', traceability_genealogy_facts(g), g.occurred_at
     FROM traceability_lot_genealogy g
    WHERE NOT EXISTS (SELECT 1 FROM traceability_change c WHERE c.lot_id = g.child_lot_id AND c.after->>'id' = g.id)
    ORDER BY g.child_lot_id, g.occurred_at, g.id`,
]

/** The ledger's trigger as it was. The column stays: it is part of the hashes of the movements that have it. */
export const UNDO_BIRTHS = [
  `CREATE OR REPLACE FUNCTION traceability_lot_movement_chain() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.hash := traceability_lot_movement_hash(NEW, (
       SELECT m.hash FROM traceability_lot_movement m WHERE m.lot_id = NEW.lot_id ORDER BY m.seq DESC LIMIT 1));
     RETURN NEW;
   END $$`,
]
