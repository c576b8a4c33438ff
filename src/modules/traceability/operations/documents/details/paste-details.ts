import { inSlices } from "../../../../../shared/in-slices"
import type { RefusalSentence } from "../../../../../shared/refusal-sentences"
import { say, spoken } from "../../../../../shared/say"
import { type RowError, throwRowErrors } from "../../../../../shared/traceability-error"
import type { Tracking, UniquenessScope } from "../../../../../types/operation"
import type { ListColumn } from "../../../../../types/list"
import { isIdentifierColumn } from "../../../../../types/list"
import { checkArticles, type OwnArticle } from "../../../numbers/lists/check-articles"
import { parsePastedLots } from "../../../numbers/lists/parse-pasted-lots"
import type { ListReading, PastedLots } from "../../../numbers/lists/pasted-lots"
import type { Sql } from "../../../sql"
import { readIdentifierKinds } from "../../../stock/identifiers/read-identifier-kinds"
import { readTimeZone } from "../../../stock/settings/time-zone"
import { readTracking } from "../../../stock/tracking/read-tracking"
import { checkListNames } from "../checks/check-list-names"
import { openLine } from "./open-line"
import { writeDetails } from "./write-details"
import { factsOfRow } from "../../../numbers/lists/facts-of-row"

export type ParseList = ListReading & {
  text: string
  inventory_item_id?: string
  /** The item's own codes, which are Medusa's: with them a column of articles is checked. */
  article?: OwnArticle
}

/** Reads text pasted from a spreadsheet for an item, as the preview shows it. Nothing is written. */
export async function parseForItem(
  sql: Sql,
  { text, inventory_item_id: itemId, article, ...reading }: ParseList,
  scope: UniquenessScope
): Promise<PastedLots> {
  const tracking = itemId ? (await readTracking(sql, [itemId])).get(itemId)! : undefined
  const options = {
    ...reading,
    tracking: tracking?.tracking ?? "lot",
    acceptsDates: tracking?.use_expiration ?? true,
    now: new Date(),
    zone: await readTimeZone(sql),
    identifiers: await readIdentifierKinds(sql),
  }
  const read = await inSlices(parsePastedLots(text, options))
  const own = article ? checkArticles(read, article) : read
  return checkListNames(sql, own, itemId, reading, scope)
}

/** What a row of an operation has no place for; dropped without a word it would be missed later. */
const NOT_KEPT: { [kind in ListColumn]?: RefusalSentence } = {
  batch: "part.batches",
  second_identifier: "part.identifiersUnknown",
  article: "part.articles",
}

export function refuseNotKept(
  { understood, rows }: PastedLots,
  tracking: Tracking,
  knowsArticle: boolean
): RowError[] {
  return understood.columns.flatMap(({ kind }, column): RowError[] => {
    // A serial number belongs to a batch; a lot is one.
    const isKept =
      (kind === "batch" && tracking === "serial") || (kind === "article" && knowsArticle)
    const ofLot = kind && tracking !== "serial" && isIdentifierColumn(kind)
    const what = kind && !isKept && (ofLot ? "part.identifiers" : NOT_KEPT[kind])
    if (!what || !rows.length) {
      return []
    }
    const said = say("ambiguous_code.columnNotKept", { column: column + 1, what: say(what) })
    return [{ index: rows[0].line - 1, value: null, code: "ambiguous_code", ...spoken(said) }]
  })
}

export type PasteDetails = ListReading & {
  operation_id: string
  line_id: string
  text: string
  keep?: boolean
  article?: OwnArticle
  scope: UniquenessScope
}

/**
 * Pastes a supplier's list into a line. One unclear line of the text refuses the whole text, with every such line named. A
 * text without a unit changes nothing.
 */
export async function pasteDetails(
  sql: Sql,
  { operation_id, line_id, keep, scope, ...list }: PasteDetails
): Promise<void> {
  const { line } = await openLine(sql, operation_id, line_id)
  const read = await parseForItem(
    sql,
    { ...list, inventory_item_id: line.inventory_item_id },
    scope
  )
  const errors = read.errors.map(({ line: place, ...error }) => ({ ...error, index: place - 1 }))
  throwRowErrors(
    [...errors, ...refuseNotKept(read, line.tracking, !!list.article)].map((error) => ({
      ...error,
      line_id: line.id,
    }))
  )
  if (!read.rows.length) {
    return
  }
  await writeDetails(sql, {
    operation_id,
    line_id,
    scope,
    mode: keep ? "append" : "replace",
    names: "all",
    accept_similar: list.accept_similar,
    details: read.rows.map((row) => ({
      lot_name: row.name,
      quantity: row.quantity,
      expires_at: row.expires_at ? new Date(row.expires_at) : null,
      ...factsOfRow(row),
      identifiers: row.identifiers,
      accept_code: list.accept_code,
    })),
  })
}
