import { groupBy } from "../../../../shared/group-by"
import { sumQuantities } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { OPENING_ROWS_MAX } from "../../../../types/opening"
import type { UniquenessScope } from "../../../../types/operation"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { asInstant } from "../../stock/lots/given-date"
import { readTimeZone } from "../../stock/settings/time-zone"
import type { IncomingRow } from "../documents/checks/check-incoming-rows"
import { insertDetails } from "../documents/details/insert-details"
import { insertLines } from "../documents/insert-lines"
import { factsAsInstants } from "../documents/label-facts"
import { type OperationRow, readLines } from "../documents/operation-rows"
import { checkOpeningRows } from "./check-opening-rows"
import { lockOpenRun } from "./opening-run"
import type { AddedOpeningRows, AddOpeningRows, OpeningRow } from "./opening-row"

const refused = (errors: AddedOpeningRows["errors"]) =>
  errors.map(({ line_id: _none, ...error }) => error).sort((a, b) => a.index - b.index)

/** The number of rows of a chunk that was entered before; undefined for a new one. */
async function findEntered(sql: Sql, input: AddOpeningRows): Promise<number | undefined> {
  const [entered] = await sql<{ content_hash: string; row_count: number }>(
    `SELECT content_hash, row_count FROM traceability_opening_chunk WHERE operation_id = ? AND key = ?`,
    [input.operation_id, input.chunk]
  )
  if (entered && entered.content_hash !== input.content_hash) {
    throw new TraceabilityError(
      "idempotency_mismatch",
      `The chunk ${input.chunk} was entered with other rows. Name each part of a list differently, or empty the run to enter it again.`
    )
  }
  return entered?.row_count
}

async function refuseTooLarge(sql: Sql, input: AddOpeningRows): Promise<void> {
  const [{ count }] = await sql<{ count: number }>(
    `SELECT coalesce(sum(row_count), 0)::int AS count FROM traceability_opening_chunk WHERE operation_id = ?`,
    [input.operation_id]
  )
  if (count + input.rows.length > OPENING_ROWS_MAX) {
    throw new TraceabilityError(
      "too_many_rows",
      say("too_many_rows.runFull", { limit: OPENING_ROWS_MAX })
    )
  }
}

/** Returns the line of each article of the rows; those that are new in the run come after the others. */
async function linesFor(sql: Sql, operation: OperationRow, rows: IncomingRow[]) {
  const lines = await readLines(sql, [operation.id])
  const known = new Set(lines.map((line) => line.inventory_item_id))
  const byItem = groupBy(rows, (row) => row.inventory_item_id)
  const quantityOf = (item: string) => sumQuantities(byItem.get(item)!.map((row) => row.quantity))
  const items = [...byItem.keys()]
  await sql(
    `UPDATE traceability_operation_line l SET demand = l.demand + more.quantity, updated_at = now()
       FROM unnest(?::text[], ?::numeric[]) AS more (item, quantity) WHERE l.operation_id = ? AND l.inventory_item_id = more.item`,
    [items, items.map(quantityOf), operation.id]
  )
  const fresh = items
    .filter((item) => !known.has(item))
    .map((item) => ({ inventory_item_id: item, quantity: quantityOf(item) }))
  await insertLines(sql, operation.id, fresh, lines.length)
  return { byItem, lines: await readLines(sql, [operation.id]) }
}

async function store(
  sql: Sql,
  operation: OperationRow,
  input: AddOpeningRows,
  rows: IncomingRow[]
): Promise<void> {
  const { byItem, lines } = await linesFor(sql, operation, rows)
  for (const line of lines) {
    const ofLine = byItem.get(line.inventory_item_id) ?? []
    if (ofLine.length) {
      const stored = ofLine.map((row) => ({
        ...row,
        expires_at: (row.expires_at as Date | null | undefined) ?? null,
        override_reason: null,
      }))
      await insertDetails(sql, operation, line, stored)
    }
  }
  await sql(
    `INSERT INTO traceability_opening_chunk (id, operation_id, key, content_hash, row_count) VALUES (?, ?, ?, ?, ?)`,
    [newId("opch"), operation.id, input.chunk, input.content_hash, rows.length]
  )
  await sql(
    `UPDATE traceability_operation SET assigned_by_hand = true, updated_at = now() WHERE id = ?`,
    [operation.id]
  )
}

const asGiven = (row: OpeningRow, zone: string) => ({
  ...row,
  line_id: "",
  lot_id: null,
  ...factsAsInstants(row, zone),
  expires_at: asInstant(row.expires_at, "end", zone) ?? null,
})

/**
 * Enters a part of a list into an open run, all or nothing: throws every bad row by its index. A part that was entered before
 * under its name changes nothing, so a caller who does not know whether it arrived sends it again. The number of statements
 * follows the number of articles, not that of rows. A preview writes nothing and returns what is wrong.
 */
export async function addOpeningRows(
  sql: Sql,
  input: AddOpeningRows,
  scope: UniquenessScope
): Promise<AddedOpeningRows> {
  const operation = await lockOpenRun(sql, input.operation_id)
  const { chunk, preview } = input
  const entered = await findEntered(sql, input)
  if (entered !== undefined) {
    return { chunk, rows: entered, repeated: true, errors: [] }
  }
  await refuseTooLarge(sql, input)
  const zone = await readTimeZone(sql)
  const given = input.rows.map((row) => asGiven(row, zone))
  const checked = await checkOpeningRows(sql, operation, given, {
    scope,
    accept_similar: input.accept_similar,
  })
  const errors = refused([...input.errors, ...checked.errors])
  if (!preview) {
    throwRowErrors(errors)
    await store(sql, operation, input, checked.rows)
  }
  return { chunk, rows: input.rows.length, repeated: false, errors }
}
