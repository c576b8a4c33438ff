import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import type { LineRow } from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { refuseSeveralItems } from "./refuse-several-items"
import type { Scan } from "./scan"

type Sums = { line_id: string; picked: number; assigned: number }

/**
 * Returns the first line that a scanned unit fits and that still needs one: `open` is how much of it is not picked yet,
 * `room` how much of it has no row. Throws `ambiguous_code` for a new lot that several items could get.
 */
export async function chooseLine(
  sql: Sql,
  scan: Scan,
  itemId: string | undefined
): Promise<{ line: LineRow; open: number; room: number }> {
  const lines = scan.lines.filter((line) => !itemId || line.inventory_item_id === itemId)
  refuseSeveralItems(
    lines,
    say("ambiguous_code.newOfSeveral", {
      code: scan.code.text,
      reference: scan.operation.reference,
    })
  )
  const sums = await sql<Sums>(
    `SELECT line_id, coalesce(sum(quantity) FILTER (WHERE picked), 0)::float8 AS picked, sum(quantity)::float8 AS assigned
       FROM traceability_operation_detail WHERE line_id = ANY(?::text[]) GROUP BY line_id`,
    [lines.map((line) => line.id)]
  )
  const byLine = new Map(sums.map((sum) => [sum.line_id, sum]))
  const states = lines.map((line) => ({
    line,
    open: roundQuantity(line.demand - (byLine.get(line.id)?.picked ?? 0)),
    room: roundQuantity(line.demand - (byLine.get(line.id)?.assigned ?? 0)),
  }))
  const needy = states.find((state) => state.open > 0)
  if (!needy) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.allPicked", {
        count: lines[0].demand,
        item: itemToken(lines[0].inventory_item_id),
        reference: scan.operation.reference,
      })
    )
  }
  return needy
}
