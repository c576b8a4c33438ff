import type { RowError } from "../../../utils/traceability-error"
import { lastMovements, whereabouts } from "../lots/describe-whereabouts"
import { findLotsById, FoundLot } from "../lots/find-lots"
import { checkIncomingRows, GivenRow, IncomingRow } from "../operations/check-incoming-rows"
import type { OperationRow } from "../operations/operation-rows"
import { rowError } from "../operations/row-error"
import type { Sql } from "../sql"
import { readTracking } from "../tracking/read-tracking"

type Produced = { lot: FoundLot; reference: string }

/** Existing serial numbers among the rows that came out of a manufacturing order once, by id and by item and name. */
async function readProduced(sql: Sql, rows: GivenRow[]): Promise<Map<string, Produced>> {
  const made = await sql<{ lot_id: string; reference: string }>(
    `WITH lots AS (
       SELECT id FROM stock_lot WHERE id = ANY(?::text[])
       UNION
       SELECT id FROM stock_lot WHERE inventory_item_id = ANY(?::text[]) AND name = ANY(?::text[]))
     SELECT DISTINCT ON (m.lot_id) m.lot_id, m.reference
       FROM lots JOIN stock_lot lot ON lot.id = lots.id AND lot.kind = 'serial'
       JOIN lot_movement m ON m.lot_id = lot.id AND m.from_location_id = 'assembly'
      ORDER BY m.lot_id, m.seq DESC`,
    [
      rows.flatMap((row) => row.lot_id ?? []),
      [...new Set(rows.map((row) => row.inventory_item_id))],
      rows.flatMap((row) => row.lot_name ?? []),
    ]
  )
  const references = new Map(made.map((row) => [row.lot_id, row.reference]))
  const produced = new Map<string, Produced>()
  for (const lot of await findLotsById(sql, [...references.keys()])) {
    const entry = { lot, reference: references.get(lot.id)! }
    produced.set(lot.id, entry)
    produced.set(`${lot.inventory_item_id}\n${lot.name}`, entry)
  }
  return produced
}

/**
 * Serial numbers that another open order has taken for itself. OFFSET 0 keeps the order of reading: from the open orders to
 * their rows. After a large receipt, before PostgreSQL has counted anew, it would read all rows once for each order.
 */
async function readPlanned(
  sql: Sql,
  rows: GivenRow[],
  operationIds: string[]
): Promise<Map<string, string>> {
  const planned = await sql<{ item: string; name: string; reference: string }>(
    `WITH open AS MATERIALIZED (
       SELECT id, reference FROM stock_operation
        WHERE code = 'manufacturing' AND state IN ('waiting', 'ready') AND id <> ALL(?::text[])),
     numbered AS MATERIALIZED (
       SELECT l.item, d.lot_id, d.lot_name, open.reference
         FROM open
        CROSS JOIN LATERAL (
          SELECT id, inventory_item_id AS item FROM stock_operation_line
           WHERE operation_id = open.id AND role IN ('finished', 'by_product') AND inventory_item_id = ANY(?::text[]) OFFSET 0) AS l
        CROSS JOIN LATERAL (SELECT lot_id, lot_name FROM stock_operation_detail WHERE line_id = l.id OFFSET 0) AS d)
     SELECT numbered.item, coalesce(lot.name, numbered.lot_name) AS name, numbered.reference
       FROM numbered LEFT JOIN stock_lot lot ON lot.id = numbered.lot_id
      WHERE coalesce(lot.name, numbered.lot_name) = ANY(?::text[])`,
    [
      operationIds,
      [...new Set(rows.map((row) => row.inventory_item_id))],
      rows.flatMap((row) => row.lot_name ?? []),
    ]
  )
  return new Map(planned.map((row) => [`${row.item}\n${row.name}`, row.reference]))
}

const nameKey = (row: { inventory_item_id: string; lot_name?: string | null }): string =>
  `${row.inventory_item_id}\n${row.lot_name}`

/**
 * Checks the numbers of what is to be produced. A serial number may exist, but may not be anywhere: neither in stock, nor
 * sold, nor built into something. So one that was produced can be produced again only after it was taken apart or
 * scrapped. All bad rows are answered at once.
 */
export async function checkFinishedNames(
  sql: Sql,
  operation: OperationRow,
  given: GivenRow[],
  options: { scope: "item" | "global"; operation_ids: string[] }
): Promise<{ rows: IncomingRow[]; errors: RowError[] }> {
  const items = await readTracking(
    sql,
    given.map((row) => row.inventory_item_id)
  )
  const tracking = new Map([...items].map(([id, item]) => [id, item.tracking]))
  const { rows, errors } = await checkIncomingRows(sql, given, {
    ...operation,
    from_location_id: "assembly",
    to_location_id: operation.stock_location_id,
    scope: options.scope,
    tracking,
  })
  const produced = await readProduced(sql, given)
  const planned = await readPlanned(sql, rows, options.operation_ids)
  const last = await lastMovements(
    sql,
    [...produced.values()].map((entry) => entry.lot.id)
  )
  const own = new Map<number, RowError>()
  for (const row of given) {
    const made = produced.get(row.lot_id ?? nameKey(row))
    if (made?.lot.places.some((place) => place.location_id !== "scrap")) {
      const where = whereabouts(made.lot, last.get(made.lot.id))
      const message = `${made.lot.name} has already been produced with ${made.reference}: it ${where.text}.`
      own.set(row.index, rowError(row, "already_produced", message, made.reference))
    }
  }
  for (const row of rows.filter((r) => !own.has(r.index))) {
    const other = planned.get(nameKey(row))
    if (other && tracking.get(row.inventory_item_id) === "serial") {
      const message = `${row.lot_name} is planned for ${other} already.`
      own.set(row.index, rowError(row, "lot_reserved", message, other))
    } else if (row.from_location_id === "customer") {
      const message = `${row.lot_name} was delivered to a customer and cannot be produced.`
      own.set(row.index, rowError(row, "lot_elsewhere", message))
    }
  }
  const all = [...errors.filter((error) => !own.has(error.index)), ...own.values()].sort(
    (a, b) => a.index - b.index
  )
  const bad = new Set(all.map((error) => error.index))
  return { rows: rows.filter((row) => !bad.has(row.index)), errors: all }
}
