import type { FulfillmentCancelClaim } from "../../operations/claims/claim"
import { newId } from "../../new-id"
import { createOperation } from "../../operations/documents/create-operation"
import { readOperation } from "../../operations/documents/operation-rows"
import { Sql } from "../../sql"
import { lockOpenDeliveries } from "./open-deliveries"

type Back = { line_item_id: string | null; inventory_item_id: string; quantity: number }

/** The order needs the goods again: adds them to its open delivery of that place, or makes a new one. Returns its id. */
export async function reopenDelivery(
  sql: Sql,
  operationId: string,
  back: Back[],
  claim: FulfillmentCancelClaim
): Promise<string> {
  const done = await readOperation(sql, operationId)
  const open = (await lockOpenDeliveries(sql, done.order_id!)).find(
    (o) => o.from_location_id === done.from_location_id
  )
  if (!open) {
    const fresh = {
      ...done,
      state: "waiting" as const,
      backorder_of_id: done.id,
      created_by: claim.actor_id,
      lines: back,
    }
    return (await createOperation(sql, fresh)).id
  }
  await sql(
    `WITH back AS (
       SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) AS b (id, line_item_id, item, quantity)),
     grown AS (
       UPDATE traceability_operation_line l SET demand = l.demand + back.quantity, updated_at = now() FROM back
        WHERE l.operation_id = ? AND l.line_item_id = back.line_item_id AND l.inventory_item_id = back.item RETURNING back.id)
     INSERT INTO traceability_operation_line (id, operation_id, inventory_item_id, line_item_id, demand)
     SELECT back.id, ?, back.item, back.line_item_id, back.quantity FROM back WHERE back.id NOT IN (SELECT id FROM grown)`,
    [
      back.map(() => newId("sopl")),
      back.map((b) => b.line_item_id),
      back.map((b) => b.inventory_item_id),
      back.map((b) => b.quantity),
      open.id,
      open.id,
    ]
  )
  return open.id
}
