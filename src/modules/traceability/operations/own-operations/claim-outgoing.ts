import { throwRowErrors } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { nameUntracked } from "../claims/name-untracked"
import { checkCapturedRows } from "../documents/check-captured-rows"
import { checkOutgoingRows } from "../documents/check-outgoing-rows"
import { careRouteOf } from "../documents/care-route"
import { capturesOnDelivery, mayCreateInCare } from "../documents/capture-rules"
import type { OperationRow } from "../documents/operation-rows"
import type { ClaimOperation } from "./claim-operation-input"
import type { Counted } from "./count-lines"
import { givenRows } from "./given-rows"

/** Goods leave or move: checks that the units are there and fit, and names those that are captured as they leave. Throws every bad row. */
export async function claimOutgoing(
  sql: Sql,
  operation: OperationRow,
  counted: Counted[],
  input: ClaimOperation,
  claimId: string
): Promise<void> {
  const given = givenRows(counted, operation)
  const leaving = new Set(
    counted.filter(({ line }) => capturesOnDelivery(operation, line)).map(({ line }) => line.id)
  )
  const captured = given.filter((row) => leaving.has(row.line_id))
  const stocked = given.filter((row) => !leaving.has(row.line_id))
  const tracking = new Map(counted.map(({ line }) => [line.inventory_item_id, line.tracking]))
  const rules = {
    ...operation,
    operation_id: operation.id,
    use_existing_lots: true,
    use_create_lots: mayCreateInCare(operation),
    scope: input.scope,
    tracking,
    now: new Date(),
    care: careRouteOf(operation),
  }
  const { errors } = await checkOutgoingRows(sql, stocked, rules)
  const checked = await checkCapturedRows(sql, captured, rules)
  throwRowErrors([...errors, ...checked.errors])
  await sql(
    `UPDATE traceability_operation_detail SET claimed_quantity = quantity, updated_at = now() WHERE id = ANY(?::text[])`,
    [given.map((row) => row.detail_id)]
  )
  await nameUntracked(sql, [operation.id], claimId, input)
}
