import { CONFIRMED_STATES } from "../../../../../types/operation"
import { type Sql, listed } from "../../../sql"

export type Holder = {
  lot_id: string
  reference: string
  order_id: string | null
  own: boolean
  quantity: number
}

/** Who holds these lots at this place: the confirmed operations that have them on a row, ours included. */
export function readHolders(
  sql: Sql,
  lotIds: string[],
  locationId: string,
  operationId: string
): Promise<Holder[]> {
  return sql<Holder>(
    `SELECT d.lot_id, o.reference, o.order_id, o.id = ? AS own, sum(d.quantity)::float8 AS quantity
       FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
      WHERE d.lot_id = ANY(?::text[]) AND d.from_location_id = ? AND o.state IN (${listed(CONFIRMED_STATES)})
      GROUP BY d.lot_id, o.reference, o.order_id, o.id ORDER BY o.reference`,
    [operationId, lotIds, locationId]
  )
}
