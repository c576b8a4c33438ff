import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import { asksForLots } from "../documents/capture-rules"
import { insertDetails } from "../documents/details/insert-details"
import { assertEditable } from "../documents/operation-state"
import {
  type LineRow,
  lockOperation,
  type OperationRow,
  readLines,
} from "../documents/operation-rows"
import type { Sql } from "../../sql"
import type { Scanned, ScanIntoOperation, ScannedPart } from "./scan"

type OpenLine = { line: LineRow; open: number }

/** How much of each line without numbers is not counted yet. */
async function openLines(sql: Sql, lines: LineRow[]): Promise<OpenLine[]> {
  const counted = await sql<{ line_id: string; quantity: number }>(
    `SELECT line_id, sum(quantity)::float8 AS quantity FROM traceability_operation_detail
      WHERE line_id = ANY(?::text[]) AND picked GROUP BY line_id`,
    [lines.map((line) => line.id)]
  )
  const byLine = new Map(counted.map((row) => [row.line_id, row.quantity]))
  return lines.map((line) => ({
    line,
    open: roundQuantity(line.demand - (byLine.get(line.id) ?? 0)),
  }))
}

/** Which of the articles that have the code is meant: one that the operation moves without numbers. */
function meantArticle(
  { articles = [], code }: ScanIntoOperation,
  items: Set<string>
): ScannedPart[] | undefined {
  const inside = articles
    .map((parts) => parts.filter((part) => items.has(part.inventory_item_id)))
    .filter((parts) => parts.length)
  const distinct = new Map(inside.map((parts) => [JSON.stringify(parts), parts]))
  if (distinct.size > 1) {
    throw new TraceabilityError(
      "ambiguous_code",
      say("ambiguous_code.severalPacks", { code: code.text })
    )
  }
  return [...distinct.values()][0]
}

/** Shares a quantity among the lines of an item, the first ones first. Throws when they need less. */
function shareOut(lines: OpenLine[], part: ScannedPart, reference: string): OpenLine[] {
  const total = lines.reduce((sum, { open }) => sum + Math.max(open, 0), 0)
  if (roundQuantity(part.quantity - total) > 0) {
    const demand = lines.reduce((sum, { line }) => sum + line.demand, 0)
    throw new TraceabilityError(
      "quantity_mismatch",
      total > 0
        ? say("quantity_mismatch.moreThanOpen", {
            quantity: part.quantity,
            item: itemToken(part.inventory_item_id),
            open: total,
            reference,
          })
        : say("quantity_mismatch.allPicked", {
            count: demand,
            item: itemToken(part.inventory_item_id),
            reference,
          })
    )
  }
  let left = part.quantity
  return lines.flatMap(({ line, open }) => {
    const quantity = Math.min(Math.max(open, 0), left)
    left = roundQuantity(left - quantity)
    return quantity > 0 ? [{ line, open: quantity }] : []
  })
}

/** Counts so much of each part on these lines. Each time is a row of its own, so that it can be taken back. */
async function count(
  sql: Sql,
  operation: OperationRow,
  countable: LineRow[],
  parts: ScannedPart[]
): Promise<Scanned | undefined> {
  const lines = await openLines(sql, countable)
  const rows = parts.flatMap((part) =>
    shareOut(
      lines.filter(({ line }) => line.inventory_item_id === part.inventory_item_id),
      part,
      operation.reference
    )
  )
  let last: Scanned | undefined
  for (const { line, open } of rows) {
    const row = { lot_id: null, lot_name: null, quantity: open, picked: true }
    const [detail_id] = await insertDetails(sql, operation, line, [row])
    last = { line_id: line.id, detail_id }
  }
  return last
}

/**
 * Counts goods without numbers by the code of their article: one of it, or as many as are given. Returns undefined when the
 * code names nothing that is counted here.
 */
export async function countArticle(
  sql: Sql,
  input: ScanIntoOperation,
  operation: OperationRow,
  all: LineRow[]
): Promise<Scanned | undefined> {
  const countable = input.articles
    ? all.filter(
        (line) => !asksForLots(operation, line) && (!input.line_id || line.id === input.line_id)
      )
    : []
  const items = new Set(countable.map((line) => line.inventory_item_id))
  const article = items.size ? meantArticle(input, items) : undefined
  const times = input.quantity ?? 1
  return article
    ? count(
        sql,
        operation,
        countable,
        article.map((part) => ({ ...part, quantity: roundQuantity(part.quantity * times) }))
      )
    : undefined
}

export type CountLine = { operation_id: string; line_id: string; quantity: number }

/** Counts so much of a line by hand: goods without any code. Throws for a line whose units have numbers. */
export async function countLine(
  sql: Sql,
  { operation_id, line_id, quantity }: CountLine
): Promise<Scanned> {
  const operation = await lockOperation(sql, operation_id)
  assertEditable(operation)
  const line = (await readLines(sql, [operation_id])).find(({ id }) => id === line_id)
  if (!line) {
    throw new TraceabilityError(
      "not_found",
      `${operation.reference} has no line with the id ${line_id}.`,
      { status: 404 }
    )
  }
  if (asksForLots(operation, line)) {
    throw new TraceabilityError(
      "lot_required",
      say("lot_required.scanUnit", { item: itemToken(line.inventory_item_id) })
    )
  }
  const part = { inventory_item_id: line.inventory_item_id, quantity }
  return (await count(sql, operation, [line], [part]))!
}
