import type { Sql } from "../../sql"
import { type OperationRow, theOne } from "./operation-rows"

/** What says where an operation belongs: which kind it is, how it stands, and the documents it is for. */
export type OperationHead = Pick<
  OperationRow,
  "id" | "reference" | "code" | "state" | "order_id" | "return_id" | "purchase_order_id"
>

/** One small statement, for whoever needs neither the lines nor their rows. */
export async function readOperationHead(sql: Sql, id: string): Promise<OperationHead> {
  const rows = await sql<OperationHead>(
    `SELECT id, reference, code, state, order_id, return_id, purchase_order_id FROM traceability_operation WHERE id = ?`,
    [id]
  )
  return theOne(rows, id)
}
