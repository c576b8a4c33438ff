import { say } from "../../../../shared/say"
import type { RowError } from "../../../../shared/traceability-error"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, FoundLot } from "../../stock/lots/find-lots"
import {
  checkIncomingRows,
  type IncomingRow,
} from "../../operations/documents/checks/check-incoming-rows"
import type { GivenRow } from "../../operations/documents/given-row"
import type { OperationRow } from "../../operations/documents/operation-rows"
import { rowError } from "../../operations/documents/checks/row-error"
import type { NameCheck } from "../../numbers/codes/find-foreign-names"
import { type Sql, listed } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { type UniquenessScope, CONFIRMED_STATES } from "../../../../types/operation"
import { lotKey } from "../../stock/lots/lot-key"

type Produced = { lot: FoundLot; reference: string }

/** Serial numbers among the rows that a manufacturing order has made before, by id and by item and name. */
async function readProduced(sql: Sql, rows: GivenRow[]): Promise<Map<string, Produced>> {
  const made = await sql<{ lot_id: string; reference: string }>(
    `WITH lots AS (
       SELECT id FROM traceability_lot WHERE id = ANY(?::text[])
       UNION
       SELECT id FROM traceability_lot WHERE inventory_item_id = ANY(?::text[]) AND name = ANY(?::text[]))
     SELECT DISTINCT ON (m.lot_id) m.lot_id, m.reference
       FROM lots JOIN traceability_lot lot ON lot.id = lots.id AND lot.kind = 'serial'
       JOIN traceability_lot_movement m ON m.lot_id = lot.id AND m.from_location_id = 'assembly'
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
    produced.set(lotKey({ ...lot, lot_name: lot.name }), entry)
  }
  return produced
}

/**
 * References of other open orders by the lot (item and name) that each is to make. Three statements that each read once:
 * for a join PostgreSQL expects a single open order, and reads lines and rows again for each of a thousand.
 */
async function readPlanned(
  sql: Sql,
  rows: GivenRow[],
  operationIds: string[]
): Promise<Map<string, string>> {
  const orders = await sql<{ id: string; reference: string }>(
    `SELECT id, reference FROM traceability_operation
      WHERE code = 'manufacturing' AND state IN (${listed(CONFIRMED_STATES)}) AND id <> ALL(?::text[])`,
    [operationIds]
  )
  const lines = await sql<{ id: string; item: string; operation_id: string }>(
    `SELECT id, inventory_item_id AS item, operation_id FROM traceability_operation_line
      WHERE operation_id = ANY(?::text[]) AND role IN ('finished', 'by_product') AND inventory_item_id = ANY(?::text[])`,
    [orders.map((order) => order.id), [...new Set(rows.map((row) => row.inventory_item_id))]]
  )
  const named = await sql<{ line_id: string; name: string }>(
    `SELECT d.line_id, coalesce(lot.name, d.lot_name) AS name
       FROM traceability_operation_detail d LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.line_id = ANY(?::text[]) AND coalesce(lot.name, d.lot_name) = ANY(?::text[])`,
    [lines.map((line) => line.id), rows.flatMap((row) => row.lot_name ?? [])]
  )
  const referenceOf = new Map(orders.map((order) => [order.id, order.reference]))
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  return new Map(
    named.map(({ line_id, name }) => {
      const { item, operation_id } = lineOf.get(line_id)!
      const key = lotKey({ inventory_item_id: item, lot_name: name })
      return [key, referenceOf.get(operation_id)!]
    })
  )
}

/**
 * Checks the lot names of what is to be produced. A serial number may exist, but may not be anywhere: neither in stock, nor
 * sold, nor built into something. So one that was produced can be produced again only after it was unbuilt or scrapped.
 * `operation_ids` are the operations of the orders that are checked together. Returns good rows, and an error for every
 * bad one, by index.
 */
export async function checkFinishedNames(
  sql: Sql,
  operation: OperationRow,
  given: GivenRow[],
  options: { scope: UniquenessScope; operation_ids: string[]; names?: NameCheck }
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
    names: options.names,
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
    const made = produced.get(row.lot_id ?? lotKey(row))
    if (made?.lot.places.some((place) => place.location_id !== "scrap")) {
      const where = whereabouts(made.lot, last.get(made.lot.id))
      const message = say("already_produced.madeWith", {
        name: made.lot.name,
        reference: made.reference,
        where: where.said,
      })
      own.set(row.index, rowError(row, "already_produced", message, made.reference))
    }
  }
  for (const row of rows.filter((r) => !own.has(r.index))) {
    const other = planned.get(lotKey(row))
    if (other && tracking.get(row.inventory_item_id) === "serial") {
      const message = say("lot_reserved.planned", { name: row.lot_name ?? "", reference: other })
      own.set(row.index, rowError(row, "lot_reserved", message, other))
    } else if (row.from_location_id === "customer") {
      const message = say("lot_elsewhere.deliveredNotProduced", { name: row.lot_name ?? "" })
      own.set(row.index, rowError(row, "lot_elsewhere", message))
    }
  }
  const all = [...errors.filter((error) => !own.has(error.index)), ...own.values()].sort(
    (a, b) => a.index - b.index
  )
  const bad = new Set(all.map((error) => error.index))
  return { rows: rows.filter((row) => !bad.has(row.index)), errors: all }
}
