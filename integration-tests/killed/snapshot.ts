import type { MedusaContainer } from "@medusajs/framework/types"
import { query } from "../helpers/books"

/* eslint-disable @typescript-eslint/no-explicit-any -- rows of any table are compared, not used */

/**
 * What there is, told without ids that a command makes: so that what a command did twice, or half, or after a crash can be
 * compared with what it does when nothing happens.
 */
const VIEWS: Record<string, string> = {
  level: `SELECT inventory_item_id, location_id, stocked_quantity::float8, reserved_quantity::float8 FROM inventory_level
    WHERE deleted_at IS NULL AND (stocked_quantity <> 0 OR reserved_quantity <> 0)`,
  reservation: `SELECT inventory_item_id, location_id, line_item_id, quantity::float8, allow_backorder, metadata FROM reservation_item
    WHERE deleted_at IS NULL`,
  lot: `SELECT * FROM traceability_lot l
    WHERE l.id = ANY(:known) OR EXISTS (SELECT FROM traceability_lot_stock s WHERE s.lot_id = l.id AND s.quantity > 0)`,
  stock: `SELECT l.inventory_item_id, l.name, s.location_id, s.quantity, s.reserved_quantity
    FROM traceability_lot_stock s JOIN traceability_lot l ON l.id = s.lot_id WHERE s.quantity > 0 OR s.reserved_quantity > 0`,
  untracked: `SELECT inventory_item_id, location_id, quantity FROM traceability_untracked_stock WHERE quantity <> 0`,
  movement: `SELECT l.inventory_item_id, l.name, m.from_location_id, m.to_location_id, sum(m.quantity) AS quantity
    FROM traceability_lot_movement m JOIN traceability_lot l ON l.id = m.lot_id
    WHERE m.reverses_id IS NULL AND NOT EXISTS (SELECT FROM traceability_lot_movement r WHERE r.reverses_id = m.id)
    GROUP BY 1, 2, 3, 4`,
  operation: `SELECT o.id, o.code, o.state, o.order_id, o.return_id, o.from_location_id, o.to_location_id, o.claim_id, o.fulfillment_id IS NOT NULL AS fulfilled,
      (SELECT jsonb_agg(jsonb_build_array(li.inventory_item_id, li.line_item_id, li.demand, li.done_quantity) ORDER BY li.inventory_item_id, li.demand)
         FROM traceability_operation_line li WHERE li.operation_id = o.id AND o.state <> 'cancelled') AS lines,
      (SELECT jsonb_agg(jsonb_build_array(coalesce(l.name, d.lot_name), d.quantity, d.picked, d.claimed_quantity) ORDER BY coalesce(l.name, d.lot_name), d.quantity)
         FROM traceability_operation_detail d LEFT JOIN traceability_lot l ON l.id = d.lot_id WHERE d.operation_id = o.id) AS details
    FROM traceability_operation o WHERE o.state <> 'cancelled' OR o.id = ANY(:known)`,
  genealogy: `SELECT p.inventory_item_id, p.name AS product, c.name AS component, g.role, g.kind, g.returned_at, sum(g.quantity) AS quantity, sum(g.returned_quantity) AS returned
    FROM traceability_lot_genealogy g JOIN traceability_lot p ON p.id = g.child_lot_id LEFT JOIN traceability_lot c ON c.id = g.parent_lot_id
    GROUP BY 1, 2, 3, 4, 5, 6`,
  order: `SELECT id, status FROM "order"`,
  "order item": `SELECT i.order_id, i.item_id, i.quantity::float8, i.fulfilled_quantity::float8, i.shipped_quantity::float8, i.delivered_quantity::float8,
      i.return_requested_quantity::float8, i.return_received_quantity::float8, i.return_dismissed_quantity::float8, i.written_off_quantity::float8
    FROM order_item i JOIN "order" o ON o.id = i.order_id AND o.version = i.version WHERE i.deleted_at IS NULL`,
  fulfillment: `SELECT x.order_id, f.location_id, f.shipped_at, f.delivered_at, f.canceled_at,
      (SELECT jsonb_agg(jsonb_build_array(i.line_item_id, i.inventory_item_id, i.quantity::float8) ORDER BY i.line_item_id, i.inventory_item_id)
         FROM fulfillment_item i WHERE i.fulfillment_id = f.id) AS items
    FROM fulfillment f JOIN order_fulfillment x ON x.fulfillment_id = f.id AND x.deleted_at IS NULL
    WHERE f.canceled_at IS NULL OR f.id = ANY(:known)`,
  payment: `SELECT x.order_id, p.amount::float8, p.canceled_at, c.status,
      (SELECT sum(amount)::float8 FROM capture WHERE payment_id = p.id) AS captured,
      (SELECT sum(amount)::float8 FROM refund WHERE payment_id = p.id) AS refunded
    FROM payment p JOIN payment_collection c ON c.id = p.payment_collection_id
    JOIN order_payment_collection x ON x.payment_collection_id = c.id`,
  credit: `SELECT c.order_id, sum(c.amount)::float8 AS amount FROM order_credit_line c
    JOIN "order" o ON o.id = c.order_id AND o.version = c.version WHERE c.deleted_at IS NULL GROUP BY 1`,
  transaction: `SELECT order_id, reference, sum(amount)::float8 AS amount FROM order_transaction WHERE deleted_at IS NULL GROUP BY 1, 2`,
  return: `SELECT id, order_id, status, canceled_at FROM "return"`,
  "return item": `SELECT return_id, item_id, quantity::float8, received_quantity::float8, damaged_quantity::float8 FROM return_item WHERE deleted_at IS NULL`,
  "open change": `SELECT order_id, change_type, status FROM order_change WHERE status IN ('pending', 'requested') AND deleted_at IS NULL`,
  "manufacturing order": `SELECT m.*, o.state FROM traceability_manufacturing_order m JOIN traceability_operation o ON o.id = m.operation_id
    WHERE o.state <> 'cancelled' OR m.id = ANY(:known)`,
  "recall notice": `SELECT * FROM traceability_recall_notice`,
  "operation type": `SELECT * FROM traceability_operation_type WHERE NOT is_default OR id = ANY(:known)`,
  "purchase order": `SELECT * FROM traceability_purchase_order WHERE deleted_at IS NULL`,
  "purchase order line": `SELECT * FROM traceability_purchase_order_line WHERE deleted_at IS NULL`,
  supplier: `SELECT * FROM traceability_supplier WHERE deleted_at IS NULL`,
  "service case": `SELECT l.inventory_item_id, l.name, c.quantity, c.owner, c.order_id, c.state, c.fault, c.coverage, c.location_id, c.outcome, c.holds,
      c.started_at, c.closed_at
    FROM traceability_service_case c JOIN traceability_lot l ON l.id = c.lot_id`,
  extension: `SELECT l.inventory_item_id, l.name, e.days, e.revoked_at FROM traceability_warranty_extension e
    JOIN traceability_lot l ON l.id = e.lot_id`,
  transfer: `SELECT l.inventory_item_id, l.name, t.order_id, t.from_customer_id, t.to_customer_id, t.accepted_at, t.cancelled_at, t.revoked_at
    FROM traceability_unit_transfer t JOIN traceability_lot l ON l.id = t.lot_id`,
  loan: `SELECT l.inventory_item_id, l.name, loan.customer_id, loan.order_id, loan.due_at, loan.note, loan.holds, loan.kept_as, loan.kept_price::float8,
      loan.kept_customer_id, o.state, o.undone_at,
      back.state AS back, back.undone_at AS back_undone_at
    FROM traceability_loan loan JOIN traceability_lot l ON l.id = loan.lot_id JOIN traceability_operation o ON o.id = loan.operation_id
    LEFT JOIN traceability_operation back ON back.id = loan.return_operation_id`,
  suspicion: `SELECT l.inventory_item_id, l.name, s.kind, s.stops, s.holds, s.times, s.announced_at, s.cleared_at
    FROM traceability_suspicion s JOIN traceability_lot l ON l.id = s.lot_id`,
  "lot document": `SELECT l.inventory_item_id, l.name, d.filename, d.title, d.kind, d.size, d.shown_to, d.removed_at
    FROM traceability_lot_document d JOIN traceability_lot l ON l.id = d.lot_id`,
  value: `SELECT v.inventory_item_id, l.name, v.location_id, v.line_item_id, v.currency_code, v.amount::float8, v.costed_quantity::float8
    FROM traceability_lot_value v JOIN traceability_lot l ON l.id = v.lot_id WHERE v.amount <> 0 OR v.costed_quantity <> 0`,
  "cost document": `SELECT d.kind, d.currency_code, d.amount::float8, d.division, d.reversed_at, d.purchase_order_id,
      (SELECT jsonb_agg(DISTINCT jsonb_build_array(e.inventory_item_id, l.name))
         FROM traceability_value_entry e JOIN traceability_lot l ON l.id = e.lot_id WHERE e.document_id = d.id) AS lots
    FROM traceability_cost_document d`,
  passport: `SELECT inventory_item_id, lot_id, published, template, sections, texts FROM traceability_passport`,
  "shelf life rule": `SELECT inventory_item_id, buyer, buyer_id, min_days, min_percent FROM traceability_shelf_life_rule WHERE deleted_at IS NULL`,
  hold: `SELECT l.inventory_item_id, l.name, h.* FROM traceability_lot_hold h JOIN traceability_lot l ON l.id = h.lot_id`,
  ...Object.fromEntries(
    [
      "item_tracking",
      "bom",
      "bom_line",
      "recall",
      "recall_answer",
      "setting",
      "announced_number",
      "opening_run",
      "lot_identifier",
      "list_layout",
    ].map((name) => [name.replace(/_/g, " "), `SELECT * FROM traceability_${name}`])
  ),
}

/** Drawn numbers are not given twice; the rest says when or how long, or is Medusa's second copy of a number. */
const DROPPED =
  /^(raw_.*|reference|family_reference|family_position|version|next_.*|drawn_.*|created_at|updated_at|position|reason|note|trace_ms|number|seq)$/
/** Of service cases, within the reason of a hold. */
const CASE_NUMBER = /\bRO\/\d+/g
const NEW_ID = /\b[a-z]{2,14}_[0-9A-HJKMNP-TV-Z]{26}\b/g

/** Every id there is. What is made later is new. */
export async function readKnownIds(container: MedusaContainer): Promise<Set<string>> {
  const tables = await query(
    container,
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'text'`
  )
  const ids = new Set<string>()
  for (const { name } of tables) {
    for (const { id } of await query(container, `SELECT id FROM "${name}"`)) {
      ids.add(id)
    }
  }
  return ids
}

const shown = (key: string, value: unknown): unknown =>
  key.endsWith("_at") || key === "warranty_until" || key === "claim_id" || key === "done_by"
    ? value !== null
    : value

function line(view: string, row: any, known: Set<string>): string {
  const kept = Object.entries(row)
    .filter(([key]) => !DROPPED.test(key))
    .map(([key, value]) => [key, shown(key, value)])
  const text = `${view} ${JSON.stringify(Object.fromEntries(kept))}`
  return text.replace(CASE_NUMBER, "(case)").replace(NEW_ID, (id) => (known.has(id) ? id : "(new)"))
}

/** All of it as lines, sorted. */
export async function readLines(container: MedusaContainer, known: Set<string>): Promise<string[]> {
  const ids = [...known]
  const lines: string[] = []
  for (const [view, statement] of Object.entries(VIEWS)) {
    const bindings = statement.includes(":known") ? [ids] : []
    const rows = await query(
      container,
      `SELECT to_jsonb(v) AS row FROM (${statement.replace(":known", "?")}) AS v`,
      bindings
    )
    lines.push(...rows.map(({ row }) => line(view, row, known)))
  }
  return lines.sort()
}

/** The lines that speak of one of these ids or names. */
export const about = (lines: string[], scope: string[]): string[] =>
  lines.filter((text) => scope.some((part) => text.includes(part)))
