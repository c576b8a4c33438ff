import { spoken, sayLine } from "../../../../../shared/say"
import { groupBy } from "../../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../../shared/round-quantity"
import { isRefusal, type RowError, throwRowErrors } from "../../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../../types/operation"
import { limitProblems } from "../../../numbers/lists/limit-problems"
import type { ListProblem } from "../../../numbers/lists/list-problem"
import type { PastedLot } from "../../../numbers/lists/pasted-lots"
import type { Sql } from "../../../sql"
import {
  type DetailRow,
  type LineRow,
  lockOperation,
  readDetails,
  readLines,
} from "../operation-rows"
import { assertEditable } from "../operation-state"
import {
  linesToPack,
  type PackingList,
  readPackingList,
  type ReadPackingList,
} from "./read-packing-list"
import { shareAmongLines } from "./share-among-lines"
import { writeDetails } from "./write-details"
import { factsOfRow } from "../../../numbers/lists/facts-of-row"

export type PastePackingList = PackingList & {
  operation_id: string
  /** What is in the lines stays, and the list comes after it. */
  keep?: boolean
  /** Read only: nothing is written, and what is wrong is returned instead of thrown. */
  preview?: boolean
  scope: UniquenessScope
}

const namedQuantity = (details: DetailRow[], lineId: string): number =>
  sumQuantities(
    details.filter((d) => d.line_id === lineId && (d.lot_id || d.lot_name)).map((d) => d.quantity)
  )

const asDetail = (row: PastedLot, { accept_code }: PastePackingList) => ({
  lot_name: row.name,
  quantity: row.quantity,
  expires_at: row.expires_at ? new Date(row.expires_at) : null,
  ...factsOfRow(row),
  identifiers: row.identifiers,
  accept_code,
})

/** Fills one line; what is refused is named by the lines of the list. */
async function fillLine(
  sql: Sql,
  lineId: string,
  rows: PastedLot[],
  input: PastePackingList
): Promise<RowError[]> {
  try {
    await writeDetails(sql, {
      operation_id: input.operation_id,
      line_id: lineId,
      scope: input.scope,
      mode: input.keep ? "append" : "replace",
      names: "all",
      accept_similar: input.accept_similar,
      details: rows.map((row) => asDetail(row, input)),
    })
    return []
  } catch (error) {
    if (!isRefusal(error) || !error.errors?.length) {
      throw error
    }
    return error.errors.map((row) => ({
      ...row,
      line_id: lineId,
      index: (rows[row.index]?.line ?? 1) - 1,
    }))
  }
}

/** Reads the list and fills the lines with what can be read; returns whatever is wrong with any of it. */
async function fillLines(
  sql: Sql,
  lines: LineRow[],
  input: PastePackingList
): Promise<{ read: ReadPackingList; refused: RowError[] }> {
  const { operation_id, keep, preview: _preview, scope, ...list } = input
  const read = await readPackingList(sql, lines, list, scope)
  const details = keep ? await readDetails(sql, [operation_id]) : []
  const refused: RowError[] = []
  for (const [itemId, rows] of groupBy(read.rows, (row) => row.inventory_item_id)) {
    const ofItem = lines
      .filter((line) => line.inventory_item_id === itemId)
      .map((line) => ({
        id: line.id,
        room: roundQuantity(line.demand - namedQuantity(details, line.id)),
      }))
    for (const [lineId, share] of shareAmongLines(rows, ofItem)) {
      refused.push(...(share.length || !keep ? await fillLine(sql, lineId, share, input) : []))
    }
  }
  return { read, refused }
}

/** A row that cannot be filled, as a problem of its line. */
const asProblem = ({
  index,
  code,
  value,
  message,
  details,
  suggestion,
}: RowError): ListProblem => ({
  line: index + 1,
  value,
  code,
  ...spoken(sayLine(index + 1, details ?? message)),
  suggestion,
})

/** What the list would do. The lines are filled, so that nothing is found only afterwards, and that is rolled back. */
async function previewList(
  sql: Sql,
  lines: LineRow[],
  input: PastePackingList
): Promise<ReadPackingList> {
  await sql(`SAVEPOINT packing_list_preview`)
  const { read, refused } = await fillLines(sql, lines, input)
  await sql(`ROLLBACK TO SAVEPOINT packing_list_preview`)
  return { ...read, errors: limitProblems([...read.errors, ...refused.map(asProblem)]) }
}

/**
 * Fills all lines of a receipt with one list that names an article on every line, all or nothing: whatever is wrong with any
 * line of the list is named at once, by `index` (its line, from 0). Articles that the list does not name keep what they
 * have; a list without a unit changes nothing.
 */
export async function pastePackingList(
  sql: Sql,
  input: PastePackingList
): Promise<ReadPackingList> {
  const operation = await lockOperation(sql, input.operation_id)
  assertEditable(operation)
  const lines = linesToPack(operation, await readLines(sql, [operation.id]))
  if (input.preview) {
    return previewList(sql, lines, input)
  }
  const { read, refused } = await fillLines(sql, lines, input)
  const unread = read.errors.map(({ line, ...error }): RowError => ({ ...error, index: line - 1 }))
  throwRowErrors([...unread, ...refused].sort((a, b) => a.index - b.index))
  return read
}
