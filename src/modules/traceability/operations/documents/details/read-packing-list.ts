import type { Tracking, UniquenessScope } from "../../../../../types/operation"
import { inSlices } from "../../../../../shared/in-slices"
import { sumQuantities, roundQuantity } from "../../../../../shared/round-quantity"
import { say, spoken } from "../../../../../shared/say"
import { TraceabilityError } from "../../../../../shared/traceability-error"
import { findOwn, type OwnArticle } from "../../../numbers/lists/check-articles"
import { divideByArticle, type DividedList } from "../../../numbers/lists/divide-by-article"
import { limitProblems } from "../../../numbers/lists/limit-problems"
import { type ListProblem, unclear } from "../../../numbers/lists/list-problem"
import type { ListReading, PastedLot } from "../../../numbers/lists/pasted-lots"
import type { Sql } from "../../../sql"
import { readIdentifierKinds } from "../../../stock/identifiers/read-identifier-kinds"
import { readTimeZone } from "../../../stock/settings/time-zone"
import { asksForLots } from "../capture-rules"
import type { LineRow, OperationRow } from "../operation-rows"
import { parseForItem, refuseNotKept } from "./paste-details"

export type PackingList = ListReading & {
  text: string
  /** What the articles of the operation are called, which Medusa knows. */
  articles: (OwnArticle & { inventory_item_id: string })[]
  /** Lines of articles that were not ordered are left out. */
  accept_not_ordered?: boolean
}

export type PackedArticle = {
  inventory_item_id: string
  ordered: number
  listed: number
  missing: number
  surplus: number
}

export type ReadPackingList = {
  rows: (PastedLot & { inventory_item_id: string })[]
  errors: ListProblem[]
  articles: PackedArticle[]
  /** What is on the list and on no line of the operation that asks for lots. */
  not_ordered: { article: string; lines: number[] }[]
  understood: DividedList["understood"]
}

type Divided = {
  byItem: Map<string, Set<number>>
  notOrdered: Map<string, number[]>
  errors: ListProblem[]
}

/** Which lines are of which item of the operation. */
function sortLines({ lines }: DividedList, { articles }: PackingList): Divided {
  const known = new Map<string, PackingList["articles"]>()
  const sorted: Divided = { byItem: new Map(), notOrdered: new Map(), errors: [] }
  for (const { line, article } of lines) {
    const found = known.get(article) ?? findOwn(article, articles)
    known.set(article, found)
    if (found.length > 1) {
      const labels = found.map(({ label }) => label)
      const reason = `is the code of several products of this receipt (${labels.join(", ")}): name each by its SKU`
      sorted.errors.push(unclear({ line }, article, reason, labels))
    } else if (found.length) {
      const id = found[0].inventory_item_id
      sorted.byItem.set(id, (sorted.byItem.get(id) ?? new Set()).add(line))
    } else {
      sorted.notOrdered.set(article, [...(sorted.notOrdered.get(article) ?? []), line])
    }
  }
  return sorted
}

const notOrderedErrors = (notOrdered: Divided["notOrdered"]): ListProblem[] =>
  [...notOrdered].flatMap(([article, lines]) =>
    lines.map((line) => ({
      line,
      value: article,
      code: "lot_wrong_item" as const,
      ...spoken(say("lot_wrong_item.notOnReceipt", { line, article })),
    }))
  )

/** What was ordered of each item that is numbered here, what the list has of it, and the difference. */
function compare(lines: LineRow[], rows: ReadPackingList["rows"]): PackedArticle[] {
  const items = [...new Set(lines.map((line) => line.inventory_item_id))]
  return items.map((inventory_item_id) => {
    const isOf = (row: { inventory_item_id: string }) => row.inventory_item_id === inventory_item_id
    const ordered = sumQuantities(lines.filter(isOf).map((line) => line.demand))
    const listed = sumQuantities(rows.filter(isOf).map((row) => row.quantity))
    const over = roundQuantity(listed - ordered)
    return {
      inventory_item_id,
      ordered,
      listed,
      missing: Math.max(-over, 0),
      surplus: Math.max(over, 0),
    }
  })
}

/** The lines of a receipt that a packing list can fill. Throws `invalid_state` for another kind of operation. */
export function linesToPack(operation: OperationRow, lines: LineRow[]): LineRow[] {
  if (operation.code !== "receipt") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.noReceipt", { reference: operation.reference })
    )
  }
  return lines.filter((line) => asksForLots(operation, line))
}

/**
 * Reads a packing list for the lines of a receipt: the lines of each article by the rules of that article, as a list of it
 * alone is read. Returns its rows by item, every problem by line, and per article what is missing or too much. Nothing is
 * written.
 */
export async function readPackingList(
  sql: Sql,
  lines: LineRow[],
  list: PackingList,
  scope: UniquenessScope
): Promise<ReadPackingList> {
  const { text, articles, accept_not_ordered, ...reading } = list
  const trackingOf = new Map<string, Tracking>(
    lines.map((line) => [line.inventory_item_id, line.tracking])
  )
  const options = {
    ...reading,
    tracking: [...trackingOf.values()].includes("serial") ? ("serial" as const) : ("lot" as const),
    acceptsDates: true,
    now: new Date(),
    zone: await readTimeZone(sql),
    identifiers: await readIdentifierKinds(sql),
  }
  const divided = await inSlices(divideByArticle(text, options))
  const ordered = articles.filter((own) => trackingOf.has(own.inventory_item_id))
  const sorted = sortLines(divided, { ...list, articles: ordered })
  const errors = [
    ...divided.errors,
    ...sorted.errors,
    ...(accept_not_ordered ? [] : notOrderedErrors(sorted.notOrdered)),
  ]
  const rows: ReadPackingList["rows"] = []
  for (const [inventory_item_id, own] of sorted.byItem) {
    const ofItem = await inSlices(divided.textOf(own))
    const part = { ...divided.reading, text: ofItem, inventory_item_id }
    const read = await parseForItem(sql, part, scope)
    const notKept = refuseNotKept(read, trackingOf.get(inventory_item_id)!, true)
    errors.push(...read.errors)
    errors.push(...notKept.map(({ index, ...error }) => ({ ...error, line: index + 1 })))
    rows.push(...read.rows.map((row) => ({ ...row, inventory_item_id })))
  }
  return {
    rows: rows.sort((a, b) => a.line - b.line),
    errors: limitProblems(errors),
    articles: compare(lines, rows),
    not_ordered: [...sorted.notOrdered].map(([article, on]) => ({ article, lines: on })),
    understood: divided.understood,
  }
}
