import { foldName } from "../../numbers/naming/fold-text"
import type { BackorderChoice, UniquenessScope } from "../../../../types/operation"
import { itemToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import type { Sql } from "../../sql"
import { fillFinished } from "./fill-finished"
import type { OpenOrder } from "../batch/plan-batch"
import { openOrder } from "../batch/prepare-batch"
import { refreshOrders } from "../orders/refresh-orders"
import { finishedLineOf } from "../orders/order-lines"
import { splitOrder } from "../orders/split-order"

export type ProduceOrder = {
  id: string
  /** Left out: all of it. */
  quantity?: number
  lot_name?: string
  backorder?: BackorderChoice
  scope: UniquenessScope
}

function requireQuantity({ order, lines }: OpenOrder, given: number | undefined): number {
  const line = finishedLineOf(lines)
  const checked = checkQuantity(given ?? order.quantity, "none")
  if (!checked.ok) {
    throw new TraceabilityError("quantity_mismatch", checked.message)
  }
  if (line.tracking === "serial" && !Number.isInteger(checked.quantity)) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.whole", {
        item: itemToken(line.inventory_item_id),
        quantity: checked.quantity,
      })
    )
  }
  if (checked.quantity > order.quantity) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.moreThanOrder", {
        reference: order.reference,
        ordered: order.quantity,
        quantity: checked.quantity,
      })
    )
  }
  return checked.quantity
}

/** What becomes of the rest, by the type's policy; where it asks, somebody has to say. */
function decideRest({ order, operation }: OpenOrder, quantity: number, asked?: BackorderChoice) {
  if (quantity === order.quantity) {
    return null
  }
  if (operation.backorder_policy !== "ask") {
    return operation.backorder_policy === "always" ? "create" : "cancel"
  }
  if (!asked) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.lessProduced", {
        quantity,
        ordered: order.quantity,
        reference: order.reference,
      })
    )
  }
  return asked
}

/**
 * Makes an order ready to be produced in full: numbers are generated where none is set, several serial numbers split it
 * into one order a unit, and what is not produced now becomes an order of the family, which is cancelled with the
 * production when nobody wants it (`cancel_rest`). Returns the orders to produce, and the rest's.
 */
export async function makeProducible(
  sql: Sql,
  input: ProduceOrder
): Promise<{ order_ids: string[]; rest_id: string | null; cancel_rest: boolean }> {
  const open = await openOrder(sql, input.id)
  const quantity = requireQuantity(open, input.quantity)
  const rest = decideRest(open, quantity, input.backorder)
  const quantities = await fillFinished(sql, open, quantity, input.scope, foldName(input.lot_name))
  const serial = finishedLineOf(open.lines).tracking === "serial"
  const parts =
    serial && open.order.split_serials
      ? quantities.map((part) => ({ quantity: part }))
      : [{ quantity }]
  const documents = await splitOrder(sql, open, parts)
  await refreshOrders(sql, [open.operation.id])
  const ids = documents.map((document) => document.id)
  return {
    order_ids: ids.slice(0, parts.length),
    rest_id: ids[parts.length] ?? null,
    cancel_rest: rest === "cancel",
  }
}
