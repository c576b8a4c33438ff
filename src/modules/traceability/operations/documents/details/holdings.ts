import { CONFIRMED_STATES } from "../../../../../types/operation"
import { foldName } from "../../../numbers/naming/fold-text"
import { listed, type Sql } from "../../../sql"
import { lockOperations, type OperationRow } from "../operation-rows"

/** A row of another open operation that holds a lot somebody wants to take. */
export type Holding = {
  detail_id: string
  operation_id: string
  line_id: string
  reference: string
  order_id: string | null
  claim_id: string | null
  picked: boolean
  override_reason: string | null
  lot_id: string
  lot_name: string
  from_location_id: string
  to_location_id: string
  quantity: number
}

/** What was taken of a row: enough to give it back to the operation that lost it. */
export type Taken = Omit<Holding, "detail_id" | "claim_id" | "picked"> & { loss_id: string }

type Naming = { lot_id?: string | null; lot_name?: string | null; take_reserved?: boolean }

/** Ids of the lots of these items that rows name, by id or by name. */
export async function findLotIds(sql: Sql, rows: Naming[], itemIds: string[]): Promise<string[]> {
  const lots = await sql<{ id: string }>(
    `SELECT id FROM traceability_lot WHERE inventory_item_id = ANY(?::text[]) AND (id = ANY(?::text[]) OR name = ANY(?::text[]))`,
    [
      itemIds,
      rows.flatMap((row) => row.lot_id ?? []),
      rows.flatMap((row) => foldName(row.lot_name) ?? []),
    ]
  )
  return lots.map((lot) => lot.id)
}

/**
 * Locks the taking operations together with those that hold what they want, in id order: two that take from each other
 * would wait for each other otherwise. Operations come before lots, so the holders are looked up without the lots' locks
 * and again in `takeReserved`; a holder that turns up in between is not locked, and what it holds is refused.
 */
export async function lockHolders(
  sql: Sql,
  operationIds: string[],
  rows: Naming[],
  itemIds: string[]
): Promise<void> {
  const taking = rows.filter((row) => row.take_reserved)
  if (!taking.length) {
    return
  }
  const holders = await sql<{ id: string }>(
    `SELECT DISTINCT o.id FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
      WHERE d.lot_id = ANY(?::text[]) AND o.state IN (${listed(CONFIRMED_STATES)})`,
    [await findLotIds(sql, taking, itemIds)]
  )
  await lockOperations(sql, [...operationIds, ...holders.map((holder) => holder.id)])
}

/** Returns who else holds these lots at this place, the youngest operation first: who has waited longest keeps its units. */
export function readHoldings(
  sql: Sql,
  lotIds: string[],
  operation: OperationRow
): Promise<Holding[]> {
  return sql<Holding>(
    `SELECT d.id AS detail_id, d.operation_id, d.line_id, o.reference, o.order_id, o.claim_id, d.picked, d.override_reason,
            d.lot_id, lot.name AS lot_name, d.from_location_id, d.to_location_id, d.quantity::float8 AS quantity
       FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.lot_id = ANY(?::text[]) AND d.from_location_id = ? AND o.id <> ? AND o.state IN (${listed(CONFIRMED_STATES)})
      ORDER BY o.created_at DESC, o.id DESC, d.position DESC, d.id`,
    [lotIds, operation.from_location_id, operation.id]
  )
}
