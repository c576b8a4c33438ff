import { foldName, foldText } from "../../numbers/naming/fold-text"
import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { RowError, TraceabilityError } from "../../../../shared/traceability-error"
import { requireLotCount } from "../../numbers/naming/generate-lot-names"
import { drawLotNames, namesFrom } from "../../stock/numbering/draw-lot-names"
import type { DetailRow, LineRow } from "../../operations/documents/operation-rows"
import { assertRowCount } from "../../operations/documents/details/open-line"
import type { Sql } from "../../sql"
import type { Locked } from "../orders/lock-order"
import { BatchComponent, BatchRow, parseBatchText } from "./parse-batch-text"
import { finishedLineOf } from "../orders/order-lines"
import { shareQuantity } from "../orders/share-quantity"
import type { UniquenessScope } from "../../../../types/operation"

export type GivenBatchRow = { name: string; quantity?: number; components?: BatchComponent[] }

export type BatchInput = {
  id: string
  first_name?: string
  count?: number
  text?: string
  rows?: GivenBatchRow[]
  scope: UniquenessScope
}

export type OpenOrder = Locked & { lines: LineRow[]; details: DetailRow[] }

/** Components that are tracked, in the order of their columns. */
export const trackedComponents = (lines: LineRow[]): LineRow[] =>
  lines.filter((line) => line.role === "component" && line.tracking !== "none")

/** Names from First Lot/SN on: what was typed, else the name the order has, else the item's next ones. */
async function generate(sql: Sql, open: OpenOrder, input: BatchInput): Promise<string[]> {
  const line = finishedLineOf(open.lines)
  const count = input.count ?? (line.tracking === "serial" ? open.order.quantity : 1)
  requireLotCount(count)
  const own = open.details.find((detail) => detail.line_id === line.id)?.lot_name
  const first = foldName(input.first_name) ?? own
  if (!first) {
    return drawLotNames(sql, line.inventory_item_id, input.scope, count)
  }
  return namesFrom(sql, line.inventory_item_id, input.scope, first, count)
}

/** How much each row makes: one of a serial number; lots that do not say share what the others leave. */
function withQuantities({ order, lines }: OpenOrder, rows: BatchRow[]): BatchRow[] {
  if (finishedLineOf(lines).tracking === "serial") {
    return rows.map((row) => ({ ...row, quantity: row.quantity ?? 1 }))
  }
  const silent = rows.filter((row) => row.quantity === undefined)
  const left = order.quantity - sumQuantities(rows.map((row) => row.quantity ?? 0))
  const shares = shareQuantity(
    Math.max(roundQuantity(left), 0),
    silent.map(() => 1),
    false
  )
  const shareOf = new Map(silent.map((row, i) => [row, shares[i]]))
  return rows.map((row) => ({ ...row, quantity: row.quantity ?? shareOf.get(row) }))
}

/**
 * Returns the rows of Batch Production: as given, as written in the text box, or with generated names; and an error for
 * every line of the text that cannot be read. Generating draws from the item's sequence.
 */
export async function planBatch(
  sql: Sql,
  open: OpenOrder,
  input: BatchInput
): Promise<{ rows: BatchRow[]; errors: RowError[] }> {
  const line = finishedLineOf(open.lines)
  if (line.tracking === "none") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notProducedByNumber", { item: itemToken(line.inventory_item_id) })
    )
  }
  if (input.text !== undefined) {
    const columns = trackedComponents(open.lines).map((component) => ({
      ...component,
      label: itemToken(component.inventory_item_id),
    }))
    const read = parseBatchText(input.text, { tracking: line.tracking, columns })
    if (!read.rows.length && !read.errors.length) {
      throw new TraceabilityError("lot_required", say("lot_required.serialToUse"))
    }
    return { rows: withQuantities(open, read.rows), errors: read.errors }
  }
  const given: GivenBatchRow[] =
    input.rows ?? (await generate(sql, open, input)).map((name) => ({ name }))
  assertRowCount(given.length)
  const rows = given.map((row, i) => ({
    ...row,
    // As it will be stored: components are paired with their unit by its number.
    name: foldText(row.name),
    line: i + 1,
    components: row.components ?? [],
  }))
  return { rows: withQuantities(open, rows), errors: [] }
}
