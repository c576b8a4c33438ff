import { itemToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { reserveMissing } from "../../operations/documents/reserve-missing"
import { setState } from "../../operations/documents/set-state"
import { asksForLots } from "../../operations/documents/capture-rules"
import { readDetails } from "../../operations/documents/operation-rows"
import { deleteDetails, releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { checkWholeDemands } from "./create-order"
import { lockConfirmedOrder, lockOpenOrder } from "./lock-order"
import { readOrderLines } from "./order-lines"

/** Confirms a draft order: its components are reserved by their removal strategies, unless the type reserves by hand. */
export async function confirmOrder(sql: Sql, id: string): Promise<void> {
  const { order, operation } = await lockOpenOrder(sql, id)
  if (operation.state !== "draft") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.confirmedAlready", { reference: order.reference })
    )
  }
  const lines = await readOrderLines(sql, [operation.id])
  await checkWholeDemands(sql, lines)
  const tracked = lines.find((line) => line.tracking !== "none")
  if (tracked && !asksForLots(operation, tracked)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.acceptsNoNumbers", {
        type: operation.type_name,
        item: itemToken(tracked.inventory_item_id),
      })
    )
  }
  const complete = await reserveMissing(sql, operation, "by_type")
  await setState(sql, [operation.id], complete ? "ready" : "waiting")
}

/** "Check availability": reserves what a confirmed order still misses. */
export async function reserveOrder(sql: Sql, id: string): Promise<void> {
  const { operation } = await lockConfirmedOrder(sql, id)
  const complete = await reserveMissing(sql, operation, "now")
  await setState(sql, [operation.id], complete ? "ready" : "waiting")
}

/** Cancels an order of which nothing was produced, and frees what it reserved. */
export async function cancelOrder(sql: Sql, id: string): Promise<void> {
  const { operation } = await lockOpenOrder(sql, id)
  const details = await readDetails(sql, [operation.id])
  await (operation.state !== "draft" ? releaseDetails : deleteDetails)(
    sql,
    details
      .filter((detail) => detail.lot_id && detail.from_location_id !== "assembly")
      .map((d) => d.id)
  )
  await sql(`DELETE FROM traceability_operation_detail WHERE operation_id = ?`, [operation.id])
  await setState(sql, [operation.id], "cancelled")
}
