import { utc } from "./utc"

export const DATES = [
  "expires_at",
  "best_before_at",
  "removal_at",
  "alert_at",
  "produced_at",
  "packed_at",
  "sell_by_at",
]
export const IDENTITY = ["name", "batch_lot_id", "inventory_item_id", "kind"]
const HOLD = ["id", "reason", "blocked_at", "blocked_by", "unblocked_at", "unblocked_by", "note"]
const LINK = [
  "id",
  "child_lot_id",
  "parent_lot_id",
  "role",
  "kind",
  "quantity",
  "returned_quantity",
  "returned_at",
  "manufacturing_order_id",
  "operation_id",
  "replaces_id",
  "occurred_at",
]

const object = (row: string, columns: string[], times: string[] = []) =>
  `jsonb_build_object(${columns
    .map((name) => `'${name}', ${times.includes(name) ? utc(`${row}.${name}`) : `${row}.${name}`}`)
    .join(", ")})`

/**
 * What is logged of a row, column by column: one that a later version adds does not make older rows of the log contradict it.
 * None of these sets anything, so that PostgreSQL puts each into the statement that calls it.
 */
export const FACTS = [
  `CREATE FUNCTION traceability_lot_dates(lot traceability_lot) RETURNS jsonb
   LANGUAGE sql STABLE AS $$ SELECT ${object("lot", DATES, DATES)} $$`,
  `CREATE FUNCTION traceability_lot_facts(lot traceability_lot) RETURNS jsonb
   LANGUAGE sql STABLE AS $$
     SELECT ${object("lot", IDENTITY)} || jsonb_build_object('dates', ${object("lot", DATES, DATES)})
   $$`,
  `CREATE FUNCTION traceability_hold_facts(hold traceability_lot_hold) RETURNS jsonb
   LANGUAGE sql STABLE AS $$ SELECT ${object("hold", HOLD, ["blocked_at", "unblocked_at"])} $$`,
  `CREATE FUNCTION traceability_genealogy_facts(link traceability_lot_genealogy) RETURNS jsonb
   LANGUAGE sql STABLE AS $$ SELECT ${object("link", LINK, ["returned_at", "occurred_at"])} $$`,
]
