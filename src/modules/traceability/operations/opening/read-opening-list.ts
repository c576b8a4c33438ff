import { inSlices } from "../../../../shared/in-slices"
import { checkArticles, type OwnArticle } from "../../numbers/lists/check-articles"
import { divideByArticle } from "../../numbers/lists/divide-by-article"
import { limitProblems } from "../../numbers/lists/limit-problems"
import type { ListProblem } from "../../numbers/lists/list-problem"
import { parsePastedLots } from "../../numbers/lists/parse-pasted-lots"
import type { ListReading, PastedLot, UnderstoodList } from "../../numbers/lists/pasted-lots"
import type { Sql } from "../../sql"
import { readTimeZone } from "../../stock/settings/time-zone"
import { readTracking } from "../../stock/tracking/read-tracking"
import { refuseNotKept } from "../documents/details/paste-details"

export type OpeningList = ListReading & {
  text: string
  /** All lines are of this item; a column of articles is checked against its codes. */
  own?: OwnArticle & { inventory_item_id: string }
}

/** Which articles a list names, and on which lines. */
export type ListedArticles = { article: string; lines: number[] }[]

export type ReadOpeningList = {
  rows: (PastedLot & { inventory_item_id: string })[]
  errors: ListProblem[]
  understood: UnderstoodList
}

type Part = { inventory_item_id: string; own?: OwnArticle; text: string; reading: ListReading }

async function readParts(sql: Sql, parts: Part[]): Promise<Omit<ReadOpeningList, "understood">> {
  const items = await readTracking(
    sql,
    parts.map((part) => part.inventory_item_id)
  )
  const zone = await readTimeZone(sql)
  const rows: ReadOpeningList["rows"] = []
  const errors: ListProblem[] = []
  for (const { inventory_item_id, own, text, reading } of parts) {
    const { tracking, use_expiration } = items.get(inventory_item_id)!
    const options = { ...reading, tracking, now: new Date(), zone }
    const all = await inSlices(parsePastedLots(text, { ...options, acceptsDates: use_expiration }))
    const read = own ? checkArticles(all, own) : all
    const notKept = refuseNotKept(read, tracking === "none" ? "serial" : tracking, true)
    errors.push(...read.errors)
    errors.push(...notKept.map(({ index, ...error }) => ({ ...error, line: index + 1 })))
    rows.push(...read.rows.map((row) => ({ ...row, inventory_item_id })))
  }
  return {
    rows: rows.sort((a, b) => a.line - b.line),
    errors: limitProblems(errors),
  }
}

/** A list of several articles is read as one of lots, the least strict; the lines of each article then by its own rules. */
const optionsOf = async (sql: Sql, reading: ListReading) => ({
  ...reading,
  tracking: "lot" as const,
  acceptsDates: true,
  now: new Date(),
  zone: await readTimeZone(sql),
})

/**
 * Reads a list for an opening run by the strict reading of every list: lines of each article by the rules of that article.
 * `itemOf` says which item an article of it is; lines of others were refused by whoever looked it up. Nothing is written.
 */
export async function readOpeningList(
  sql: Sql,
  list: OpeningList,
  itemOf: ReadonlyMap<string, string>
): Promise<ReadOpeningList> {
  const { text, own, ...reading } = list
  const options = await optionsOf(sql, reading)
  if (own) {
    const { understood } = await inSlices(parsePastedLots(text, options))
    const part = { inventory_item_id: own.inventory_item_id, own, text, reading }
    return { ...(await readParts(sql, [part])), understood }
  }
  const divided = await inSlices(divideByArticle(text, options))
  const linesOf = new Map<string, Set<number>>()
  for (const { line, article } of divided.lines) {
    const item = itemOf.get(article)
    if (item) {
      linesOf.set(item, (linesOf.get(item) ?? new Set()).add(line))
    }
  }
  const parts: Part[] = []
  for (const [inventory_item_id, lines] of linesOf) {
    const ofItem = await inSlices(divided.textOf(lines))
    parts.push({ inventory_item_id, text: ofItem, reading: divided.reading })
  }
  const read = await readParts(sql, parts)
  return {
    rows: read.rows,
    errors: limitProblems([...divided.errors, ...read.errors]),
    understood: divided.understood,
  }
}

/** The articles that a list names. */
export async function readListedArticles(sql: Sql, list: OpeningList): Promise<ListedArticles> {
  const { text, own: _own, ...reading } = list
  const options = await optionsOf(sql, reading)
  const lines = new Map<string, number[]>()
  for (const { line, article } of (await inSlices(divideByArticle(text, options))).lines) {
    const on = lines.get(article)
    if (on) {
      on.push(line)
    } else {
      lines.set(article, [line])
    }
  }
  return [...lines].map(([article, on]) => ({ article, lines: on }))
}
