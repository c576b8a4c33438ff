import type { OperationCode } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { isEndless, isOwned } from "../../stock/ledger/place-conditions"
import type { TraceEdge, TraceEdgeKind } from "./trace-edge"
import type { Direction } from "./walk-genealogy"

export const lotKind = (id: string, name: string) => ({ id, type: "lot" as const, label: name })

export type MovementEdge = {
  lot_id: string
  document_id: string
  reference: string
  code: OperationCode
  order_id: string | null
  operation_id: string | null
  incoming: boolean
  kind: TraceEdgeKind
  quantity: number
  reversed_quantity: number
  occurred_at: Date
}

/** A customer's unit comes in, goes back or is moved, and stays the customer's. */
const IN_CARE = `(${isOwned("m.from_location_id")} AND ${isOwned("m.to_location_id")})`

/** What a customer had is ours again. */
const COMES_BACK = `(${isOwned("m.from_location_id")} AND NOT ${isOwned("m.to_location_id")} AND m.to_location_id <> 'scrap')`

/** What a movement means to its lot. */
const KIND = `CASE WHEN m.from_location_id = 'assembly' THEN 'produced'
                   WHEN m.from_location_id = 'supplier' THEN 'received'
                   WHEN ${IN_CARE} THEN 'moved'
                   WHEN ${COMES_BACK} THEN 'returned'
                   WHEN 'adjustment' IN (m.from_location_id, m.to_location_id) THEN 'adjusted'
                   WHEN m.to_location_id = 'customer' THEN 'delivered'
                   WHEN m.to_location_id = 'scrap' THEN 'scrapped'
                   WHEN m.to_location_id = 'production' THEN 'consumed'
                   ELSE 'moved' END`

/** Where a lot came from. A return comes in too, but belongs to what happened afterwards. */
const ORIGIN = isEndless("m.from_location_id")
const INCOMING = `(${ORIGIN} OR ${COMES_BACK})`

/**
 * The genealogy says what a lot went into and what a product consists of. The manufacturing order itself is shown only
 * where the genealogy has nothing: a product without tracked components, a component of a product without lots.
 */
const SHOWN = `m.from_location_id <> 'production'
  AND (m.from_location_id <> 'assembly' OR NOT EXISTS (SELECT 1 FROM traceability_lot_genealogy g WHERE g.parent_lot_id = m.lot_id))
  AND (m.to_location_id <> 'production' OR EXISTS (
    SELECT 1 FROM traceability_lot_genealogy g WHERE g.child_lot_id = m.lot_id AND g.operation_id = m.operation_id AND g.parent_lot_id IS NULL))`

/**
 * The documents of the walked lots, summed by document: those that brought a lot in for the walk upstream, those that took
 * it away for the walk downstream. A reversed movement is shown together with what reversed it.
 */
export function readMovementEdges(
  sql: Sql,
  walks: { direction: Direction; depths: Map<string, number> }[],
  known: Set<string>,
  limit: number
): Promise<MovementEdge[]> {
  const wanted = walks.flatMap(({ direction, depths }) =>
    [...depths]
      .filter(([lot_id]) => known.has(lot_id))
      .map(([lot_id, depth]) => ({ lot_id, depth, direction }))
  )
  return sql<MovementEdge>(
    `SELECT m.lot_id, coalesce(m.operation_id, m.reference) AS document_id, m.reference, m.code, m.order_id, m.operation_id,
            ${INCOMING} AS incoming, ${KIND} AS kind, sum(m.quantity)::float8 AS quantity,
            coalesce(sum(reversal.quantity), 0)::float8 AS reversed_quantity, min(m.occurred_at) AS occurred_at
       FROM (SELECT DISTINCT lot_id, depth, upstream FROM unnest(?::text[], ?::int[], ?::boolean[]) AS w (lot_id, depth, upstream)) AS wanted
       CROSS JOIN LATERAL (
         SELECT * FROM traceability_lot_movement m WHERE m.lot_id = wanted.lot_id AND m.reverses_id IS NULL AND ${SHOWN}
            AND (${ORIGIN}) = wanted.upstream ORDER BY m.seq LIMIT ?) AS m
       LEFT JOIN traceability_lot_movement reversal ON reversal.reverses_id = m.id
      GROUP BY wanted.depth, m.lot_id, 2, m.reference, m.code, m.order_id, m.operation_id, 7, 8
      ORDER BY wanted.depth, min(m.seq) LIMIT ?`,
    [
      wanted.map((row) => row.lot_id),
      wanted.map((row) => row.depth),
      wanted.map((row) => row.direction === "upstream"),
      limit,
      limit,
    ]
  )
}

/** What was built into what, among the lots that are shown; and what belongs to which batch. */
export function readBuildEdges(sql: Sql, lotIds: string[]): Promise<TraceEdge[]> {
  return sql<TraceEdge>(
    `WITH shown AS (SELECT unnest(?::text[]) AS id)
     SELECT g.child_lot_id AS "from", g.parent_lot_id AS "to", 'consumed' AS kind, sum(g.quantity)::float8 AS quantity,
            sum(g.returned_quantity)::float8 AS returned_quantity, o.reference, min(g.occurred_at) AS occurred_at, g.operation_id
       FROM traceability_lot_genealogy g JOIN traceability_operation o ON o.id = g.operation_id
      WHERE g.child_lot_id IN (SELECT id FROM shown) AND g.parent_lot_id IN (SELECT id FROM shown)
      GROUP BY g.child_lot_id, g.parent_lot_id, o.reference, g.operation_id
     UNION ALL
     SELECT lot.batch_lot_id, lot.id, 'batch', 1, 0, '', NULL, NULL FROM traceability_lot lot
      WHERE lot.id IN (SELECT id FROM shown) AND lot.batch_lot_id IN (SELECT id FROM shown)`,
    [lotIds]
  )
}
