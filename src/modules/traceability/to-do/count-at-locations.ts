import { OPEN_STATES } from "../../../types/operation"
import { listed, type Sql } from "../sql"
import { COUNTED_MAX, type Counted } from "../stock/paging/count-rows"
import { asCounted } from "./count-list"

export type LocationCounts = {
  id: string
  receipts: number
  deliveries: number
  returns: number
  manufacturing: number
  lots: Counted
}

/** An operation counts where it starts and where it ends, as in the list of a location. */
const OPEN_OPERATIONS = `
  SELECT p.place, o.code, count(*)::int AS n
    FROM traceability_operation o
   CROSS JOIN LATERAL (SELECT o.from_location_id AS place UNION SELECT o.to_location_id) AS p
   WHERE o.state IN (${listed(OPEN_STATES)}) AND o.code IN ('receipt', 'delivery', 'return') GROUP BY 1, 2
  UNION ALL
  SELECT mo.location_id, 'manufacturing', count(*)::int
    FROM traceability_operation o JOIN traceability_manufacturing_order mo ON mo.operation_id = o.id
   WHERE o.state IN (${listed(OPEN_STATES)}) AND o.code = 'manufacturing' GROUP BY 1`

const numberOf = (code: string): string =>
  `(SELECT coalesce(sum(n), 0)::int FROM open_operations WHERE place = w.id AND code = '${code}')`

/** What is open at each of these stock locations, and the lots there, no further than lists count. One statement. */
export async function countAtLocations(sql: Sql, ids: string[]): Promise<LocationCounts[]> {
  const rows = await sql<Omit<LocationCounts, "lots"> & { lots: number }>(
    `WITH open_operations AS MATERIALIZED (${OPEN_OPERATIONS})
     SELECT w.id, ${numberOf("receipt")} AS receipts, ${numberOf("delivery")} AS deliveries, ${numberOf("return")} AS returns,
            ${numberOf("manufacturing")} AS manufacturing,
            (SELECT count(*)::int FROM (SELECT 1 FROM traceability_lot_stock s
                                         WHERE s.location_id = w.id AND s.quantity > 0 LIMIT ?) AS counted) AS lots
       FROM unnest(?::text[]) WITH ORDINALITY AS w (id, position) ORDER BY w.position`,
    [COUNTED_MAX + 1, ids]
  )
  return rows.map(({ lots, ...row }) => ({ ...row, lots: asCounted(lots) }))
}
