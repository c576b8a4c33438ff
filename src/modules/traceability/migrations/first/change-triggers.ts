import { DATES, FACTS, IDENTITY } from "./facts"

/** Who changes it and why, where the code says so for its transaction (see say-who); otherwise nobody knows. */
const ACTOR = `nullif(current_setting('traceability.actor', true), '')`
const REASON = `nullif(current_setting('traceability.reason', true), '')`

const differs = (columns: string[]) =>
  `(${columns.map((c) => `OLD.${c}`).join(", ")}) IS DISTINCT FROM (${columns.map((c) => `NEW.${c}`).join(", ")})`

const trigger = (name: string, when: string, run: string) =>
  `CREATE TRIGGER ${name} ${when} EXECUTE FUNCTION ${run}()`

/**
 * A new lot needs no row, for its first movement says what it is (see `ledger.ts`): a row is written when a lot that was
 * deleted is put back, which is older than its transaction.
 * A lot that goes leaves a row when the log knows it: who was renamed or held does not vanish without a word.
 */
const LOTS = [
  `CREATE FUNCTION traceability_lot_log() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' THEN
       INSERT INTO traceability_change (lot_id, kind, after, actor_id, reason)
       SELECT NEW.id, 'restored', traceability_lot_facts(NEW), ${ACTOR}, ${REASON}
        WHERE EXISTS (SELECT 1 FROM traceability_change WHERE lot_id = NEW.id);
       RETURN NULL;
     END IF;
     IF TG_OP = 'DELETE' THEN
       INSERT INTO traceability_change (lot_id, kind, before, actor_id, reason)
       SELECT OLD.id, 'deleted', traceability_lot_facts(OLD), ${ACTOR}, ${REASON}
        WHERE EXISTS (SELECT 1 FROM traceability_change WHERE lot_id = OLD.id);
       RETURN NULL;
     END IF;
     IF ${differs(["inventory_item_id", "kind"])} THEN
       INSERT INTO traceability_change (lot_id, kind, before, after, actor_id, reason)
       VALUES (NEW.id, 'item_corrected',
               jsonb_build_object('inventory_item_id', OLD.inventory_item_id, 'kind', OLD.kind),
               jsonb_build_object('inventory_item_id', NEW.inventory_item_id, 'kind', NEW.kind), ${ACTOR}, ${REASON});
     END IF;
     IF ${differs(["name"])} THEN
       INSERT INTO traceability_change (lot_id, kind, before, after, actor_id, reason)
       VALUES (NEW.id, 'renamed', jsonb_build_object('name', OLD.name), jsonb_build_object('name', NEW.name), ${ACTOR}, ${REASON});
     END IF;
     IF ${differs(DATES)} THEN
       INSERT INTO traceability_change (lot_id, kind, before, after, actor_id, reason)
       VALUES (NEW.id, 'dates_changed', traceability_lot_dates(OLD), traceability_lot_dates(NEW), ${ACTOR}, ${REASON});
     END IF;
     IF ${differs(["batch_lot_id"])} THEN
       INSERT INTO traceability_change (lot_id, related_lot_id, kind, before, after, actor_id, reason)
       VALUES (NEW.id, coalesce(NEW.batch_lot_id, OLD.batch_lot_id),
               CASE WHEN NEW.batch_lot_id IS NULL THEN 'batch_unlinked' ELSE 'batch_linked' END,
               jsonb_build_object('batch_lot_id', OLD.batch_lot_id), jsonb_build_object('batch_lot_id', NEW.batch_lot_id),
               ${ACTOR}, ${REASON});
     END IF;
     RETURN NULL;
   END $$`,
  trigger(
    "traceability_lot_log_insert",
    `AFTER INSERT ON traceability_lot FOR EACH ROW WHEN (NEW.created_at < now())`,
    "traceability_lot_log"
  ),
  trigger(
    "traceability_lot_log_update",
    `AFTER UPDATE ON traceability_lot FOR EACH ROW WHEN (${differs([...IDENTITY, ...DATES])})`,
    "traceability_lot_log"
  ),
  trigger(
    "traceability_lot_log_delete",
    `AFTER DELETE ON traceability_lot FOR EACH ROW`,
    "traceability_lot_log"
  ),
]

/** A trigger for each kind of statement, which finds all rows of one as `new_rows` and `old_rows`. */
const ofStatements = (table: string) =>
  [
    ["INSERT", "NEW TABLE AS new_rows"],
    ["UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows"],
    ["DELETE", "OLD TABLE AS old_rows"],
  ].map(([event, tables]) =>
    trigger(
      `${table}_log_${event.toLowerCase()}`,
      `AFTER ${event} ON ${table} REFERENCING ${tables} FOR EACH STATEMENT`,
      `${table}_log`
    )
  )

/** All lots of the statement are locked in one order first, or two of them could wait for each other. */
const lock = (lotIds: string) =>
  `PERFORM 1 FROM traceability_lot WHERE id IN (${lotIds}) ORDER BY id FOR NO KEY UPDATE;`

const IS_RELEASED = "o.id = n.id AND o.unblocked_at IS NULL AND n.unblocked_at IS NOT NULL"

/** By the statement, as a recall holds thousands of lots by one. A hold that gets another id is logged under both. */
const HOLDS = [
  `CREATE FUNCTION traceability_lot_hold_log() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' THEN
       ${lock("SELECT lot_id FROM new_rows")}
       INSERT INTO traceability_change (lot_id, kind, after, actor_id, reason)
       SELECT n.lot_id, 'held', traceability_hold_facts(n), n.blocked_by, n.reason FROM new_rows n ORDER BY n.lot_id, n.id;
     ELSIF TG_OP = 'DELETE' THEN
       ${lock("SELECT lot_id FROM old_rows")}
       INSERT INTO traceability_change (lot_id, kind, before, actor_id, reason)
       SELECT o.lot_id, 'hold_changed', traceability_hold_facts(o), ${ACTOR}, ${REASON} FROM old_rows o ORDER BY o.lot_id, o.id;
     ELSE
       ${lock("SELECT lot_id FROM new_rows UNION SELECT lot_id FROM old_rows")}
       INSERT INTO traceability_change (lot_id, kind, before, after, actor_id, reason)
       SELECT coalesce(n.lot_id, o.lot_id), CASE WHEN ${IS_RELEASED} THEN 'released' ELSE 'hold_changed' END,
              CASE WHEN o.id IS NOT NULL THEN traceability_hold_facts(o) END,
              CASE WHEN n.id IS NOT NULL THEN traceability_hold_facts(n) END,
              CASE WHEN ${IS_RELEASED} THEN n.unblocked_by ELSE ${ACTOR} END,
              CASE WHEN ${IS_RELEASED} THEN n.note ELSE ${REASON} END
         FROM new_rows n FULL JOIN old_rows o ON o.id = n.id ORDER BY 1, coalesce(n.id, o.id);
     END IF;
     RETURN NULL;
   END $$`,
  ...ofStatements("traceability_lot_hold"),
]

/** What a lot went into is logged with the lot that went in; `related_lot_id` is what it went into. */
const link = (row: string, kind: string, before: string, after: string, from: string) =>
  `INSERT INTO traceability_change (lot_id, related_lot_id, kind, before, after, actor_id, reason)
   SELECT ${row}.child_lot_id, ${row}.parent_lot_id, ${kind}, ${before}, ${after},
          coalesce(${ACTOR}, (SELECT m.actor_id FROM traceability_lot_movement m WHERE m.operation_id = ${row}.operation_id LIMIT 1)),
          ${REASON}
     FROM ${from} ORDER BY ${row}.child_lot_id, ${row}.id;`
const facts = (row: string) => `traceability_genealogy_facts(${row})`

const GENEALOGY = [
  `CREATE FUNCTION traceability_lot_genealogy_log() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' THEN
       ${lock("SELECT child_lot_id FROM new_rows")}
       ${link("n", "'genealogy_linked'", "NULL", facts("n"), "new_rows n")}
     ELSIF TG_OP = 'DELETE' THEN
       ${lock("SELECT child_lot_id FROM old_rows")}
       ${link("o", "'genealogy_unlinked'", facts("o"), "NULL", "old_rows o")}
     ELSE
       ${lock("SELECT child_lot_id FROM new_rows")}
       ${link(
         "n",
         `CASE WHEN n.returned_quantity > o.returned_quantity THEN 'genealogy_unlinked'
               WHEN n.returned_quantity < o.returned_quantity THEN 'genealogy_linked' ELSE 'genealogy_changed' END`,
         facts("o"),
         facts("n"),
         `new_rows n JOIN old_rows o ON o.id = n.id AND ${facts("o")} <> ${facts("n")}`
       )}
     END IF;
     RETURN NULL;
   END $$`,
  ...ofStatements("traceability_lot_genealogy"),
]

export const CHANGE_TRIGGERS = [...FACTS, ...LOTS, ...HOLDS, ...GENEALOGY]
