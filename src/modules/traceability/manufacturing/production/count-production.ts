import type { RefusalDetails } from "../../../../types/refusal"
import { say, sayAll, spoken } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { groupBy } from "../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError, TraceabilityErrorCode } from "../../../../shared/traceability-error"
import type { DetailRow } from "../../operations/documents/operation-rows"
import type { Locked } from "../orders/lock-order"
import type { OrderLineRow } from "../orders/order-lines"

/** What one line of an order moves: its rows, and how much of it all together. */
export type CountedLine = { line: OrderLineRow; rows: DetailRow[]; quantity: number }
export type CountedOrder = Locked & { lines: CountedLine[] }

type Fail = (
  line: OrderLineRow,
  code: TraceabilityErrorCode,
  value: number,
  said: RefusalDetails
) => void

function sayMissing(line: OrderLineRow, count: number): RefusalDetails {
  const ofSerial = count === 1 ? "part.oneSerialMissing" : "part.serialsMissing"
  return say(line.tracking === "serial" ? ofSerial : "part.lotMissing", { count })
}

/** Products need a number for every unit. */
function countProduct(line: OrderLineRow, rows: DetailRow[], fail: Fail): CountedLine {
  if (line.tracking === "none") {
    const entered = sumQuantities(rows.map((row) => row.quantity))
    const quantity = line.role === "by_product" && rows.length ? entered : line.demand
    return { line, rows: [], quantity }
  }
  const named = rows.filter((row) => row.lot_id || row.lot_name)
  const quantity = sumQuantities(named.map((row) => row.quantity))
  const missing = roundQuantity(line.demand - quantity)
  if (missing > 0) {
    fail(line, "lot_required", quantity, sayMissing(line, missing))
  } else if (missing < 0) {
    fail(
      line,
      "quantity_mismatch",
      quantity,
      say("part.fewerNamed", { made: line.demand, named: quantity })
    )
  }
  return { line, rows: named, quantity }
}

/**
 * Components are consumed as they are assigned. A tracked one of which nothing is assigned is missing, whatever the policy;
 * any other difference from the bill of materials is up to it: strict refuses it, warn asks for `accept_consumption`, free
 * takes it.
 */
function countComponent(
  { order }: Locked,
  line: OrderLineRow,
  rows: DetailRow[],
  accepted: boolean,
  fail: Fail
): CountedLine {
  const used = line.tracking === "none" ? rows : rows.filter((row) => row.lot_id || row.lot_name)
  const entered = sumQuantities(used.map((row) => row.quantity))
  const quantity = line.tracking === "none" && !rows.length ? line.demand : entered
  const tolerant = order.consumption === "free" || (order.consumption === "warn" && accepted)
  const missing = roundQuantity(line.demand - quantity)
  const mayAccept = order.consumption === "warn"
  if (missing > 0 && line.tracking !== "none" && (!tolerant || quantity === 0)) {
    const hint = quantity > 0 && mayAccept ? [say("part.assignOrAccept")] : []
    fail(line, "lot_required", quantity, sayAll([sayMissing(line, missing), ...hint]))
  } else if (missing !== 0 && !tolerant) {
    const hint = mayAccept ? [say("part.acceptOrCorrect")] : []
    const differs = say("part.consumptionDiffers", { expected: line.demand, used: quantity })
    fail(line, "quantity_mismatch", quantity, sayAll([differs, ...hint]))
  }
  return { line, rows: used, quantity }
}

/**
 * What orders consume and produce when they are closed as they stand, and everything that is still missing. Once a
 * component row of an order is picked, only its picked rows count.
 */
export function countProduction(
  orders: Locked[],
  lines: OrderLineRow[],
  details: DetailRow[],
  accepted: boolean
): { counted: CountedOrder[]; errors: RowError[] } {
  const errors: RowError[] = []
  const rowsOf = groupBy(details, (detail) => detail.line_id)
  const linesOf = groupBy(lines, (line) => line.operation_id)
  const counted = orders.map((locked) => {
    const fail: Fail = (line, code, value, said) =>
      errors.push({
        index: errors.length,
        line_id: line.id,
        value: String(value),
        code,
        ...spoken(
          say("part.about", {
            subject: locked.order.reference,
            said: say("part.about", { subject: itemToken(line.inventory_item_id), said }),
          })
        ),
      })
    const ownLines = linesOf.get(locked.operation.id) ?? []
    const components = ownLines.filter((line) => line.role === "component")
    const scanning =
      locked.operation.require_scan ||
      components.some((line) => rowsOf.get(line.id)?.some((row) => row.picked))
    return {
      ...locked,
      lines: ownLines.map((line) => {
        const rows = rowsOf.get(line.id) ?? []
        return line.role === "component"
          ? countComponent(
              locked,
              line,
              scanning && line.tracking !== "none" ? rows.filter((row) => row.picked) : rows,
              accepted,
              fail
            )
          : countProduct(line, rows, fail)
      }),
    }
  })
  return { counted, errors }
}
