import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { OperationRow } from "./operation-rows"

type Kept = { id: string; lot_id: string; customer_id: string; transfer_id: string | null }

const isKeeping = ({ code, to_location_id }: Pick<OperationRow, "code" | "to_location_id">) =>
  code === "loan" && to_location_id === "customer"

/**
 * A lent unit that stays with its customer is theirs from the moment on that this document, which has moved it just now, says so. Once
 * more when an undo is rolled back: an owner whose unit moved since is its owner no more.
 */
export async function handOverKept(
  sql: Sql,
  operation: Pick<OperationRow, "id" | "code" | "to_location_id">,
  actorId: string | null
): Promise<void> {
  const [loan] = isKeeping(operation)
    ? await sql<Kept>(
        `SELECT id, lot_id, kept_customer_id AS customer_id, kept_transfer_id AS transfer_id FROM traceability_loan
          WHERE return_operation_id = ? AND kept_customer_id IS NOT NULL`,
        [operation.id]
      )
    : []
  if (!loan) {
    return
  }
  const id = loan.transfer_id ?? newId("utrf")
  await sql(
    `INSERT INTO traceability_unit_transfer (id, lot_id, to_customer_id, created_by, accepted_at)
     SELECT ?, ?, ?, ?, greatest(clock_timestamp(), max(m.occurred_at) + interval '1 millisecond')
       FROM traceability_lot_movement m WHERE m.operation_id = ?
     ON CONFLICT (id) DO UPDATE SET accepted_at = excluded.accepted_at, updated_at = now()`,
    [id, loan.lot_id, loan.customer_id, actorId, operation.id]
  )
  await sql(`UPDATE traceability_loan SET kept_transfer_id = ? WHERE id = ?`, [id, loan.id])
}

/** Undo of `handOverKept`, for documents that have not moved anything after all. */
export async function withdrawKept(sql: Sql, operationIds: string[]): Promise<void> {
  await sql(
    `WITH loan AS (
       UPDATE traceability_loan l SET kept_transfer_id = NULL FROM traceability_loan before
        WHERE before.id = l.id AND l.return_operation_id = ANY(?::text[]) RETURNING before.kept_transfer_id)
     DELETE FROM traceability_unit_transfer t USING loan WHERE t.id = loan.kept_transfer_id`,
    [operationIds]
  )
}
