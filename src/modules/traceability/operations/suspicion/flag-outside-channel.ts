import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { DetailRow, OperationRow } from "../documents/operation-rows"

type Sold = Pick<DetailRow, "operation_id" | "lot_id" | "lot_sales_channel_id" | "claimed_quantity">

/**
 * Writes down units that an order of another sales channel got than the one they are for. It is seen where they leave, in the
 * same transaction; a shop whose lots have no channel pays nothing. It stops nothing: the goods are gone.
 */
export async function flagOutsideChannel(
  sql: Sql,
  operations: OperationRow[],
  details: Sold[]
): Promise<void> {
  const operationOf = new Map(operations.map((operation) => [operation.id, operation]))
  const outside = details.flatMap(({ operation_id, lot_id, lot_sales_channel_id, ...detail }) => {
    const operation = operationOf.get(operation_id)
    const isOutside =
      lot_id &&
      detail.claimed_quantity > 0 &&
      lot_sales_channel_id &&
      operation?.sales_channel_id &&
      operation.sales_channel_id !== lot_sales_channel_id
    return isOutside ? [{ lot_id, operation }] : []
  })
  if (!outside.length) {
    return
  }
  await sql(
    `INSERT INTO traceability_suspicion AS suspicion (id, lot_id, kind, reason, order_id, last_seen_at)
     SELECT DISTINCT ON (given.lot_id) given.id, given.lot_id, 'outside_channel', given.reason, given.order_id, now()
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS given (id, lot_id, reason, order_id)
     ON CONFLICT (lot_id, kind) WHERE cleared_at IS NULL DO UPDATE
        SET times = suspicion.times + 1, last_seen_at = now(), reason = excluded.reason, order_id = excluded.order_id, updated_at = now()`,
    [
      outside.map(() => newId("susp")),
      outside.map(({ lot_id }) => lot_id),
      outside.map(
        ({ operation }) =>
          `Left with ${operation.reference}, sold in another channel than it is for.`
      ),
      outside.map(({ operation }) => operation.order_id),
    ]
  )
}
