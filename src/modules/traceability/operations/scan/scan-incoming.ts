import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import { similarityKey } from "../../numbers/naming/similarity-key"
import { asGoodUntil } from "../../stock/lots/given-date"
import { readTimeZone } from "../../stock/settings/time-zone"
import { checkIncomingRows } from "../documents/check-incoming-rows"
import { checkSimilarRows } from "../documents/check-similar-rows"
import type { LineRow } from "../documents/operation-rows"
import { insertDetails } from "../documents/insert-details"
import type { Sql } from "../../sql"
import { lotNameInCode } from "./lot-name-in-code"
import { refusePlainArticle } from "./refuse-plain-article"
import type { Scan, Scanned } from "./scan"

type Blank = { id: string; line_id: string; quantity: number }
type State = { line: LineRow; blank?: Blank; missing: number }

/** The first line that still waits for a lot, with its next empty row. */
async function nextRow(sql: Sql, { lines, operation }: Scan): Promise<State> {
  const blanks = await sql<Blank>(
    `SELECT DISTINCT ON (line_id) id, line_id, quantity::float8 AS quantity FROM traceability_operation_detail
      WHERE line_id = ANY(?::text[]) AND lot_id IS NULL AND lot_name IS NULL ORDER BY line_id, position, id`,
    [lines.map((line) => line.id)]
  )
  const withBlank = lines.find((line) => blanks.some((blank) => blank.line_id === line.id))
  if (withBlank) {
    const blank = blanks.find((each) => each.line_id === withBlank.id)!
    return { line: withBlank, blank, missing: blank.quantity }
  }
  const sums = await sql<{ line_id: string; quantity: number }>(
    `SELECT line_id, sum(quantity)::float8 AS quantity FROM traceability_operation_detail WHERE line_id = ANY(?::text[]) GROUP BY 1`,
    [lines.map((line) => line.id)]
  )
  const byLine = new Map(sums.map((sum) => [sum.line_id, sum.quantity]))
  const states = lines.map((line) => ({
    line,
    missing: roundQuantity(line.demand - (byLine.get(line.id) ?? 0)),
  }))
  const open = states.find((state) => state.missing > 0)
  if (!open) {
    throw new TraceabilityError(
      "quantity_mismatch",
      `Everything in ${operation.reference} has its number: ${lines.map((l) => `${l.demand} of ${itemToken(l.inventory_item_id)}`).join(", ")}. Add a row to receive more.`
    )
  }
  return open
}

function assertOneItem({ lines, code, operation }: Scan): void {
  if (new Set(lines.map((line) => line.inventory_item_id)).size > 1) {
    throw new TraceabilityError(
      "ambiguous_code",
      `${code.text} does not say which item of ${operation.reference} it is. Choose the line, or scan a code that names the article.`
    )
  }
}

/** A serial number that is on a row of this operation already; with global uniqueness also on a row of another item. */
async function refuseSecondScan(
  sql: Sql,
  scan: Scan,
  line: LineRow,
  row: { lot_id: string | null; lot_name: string }
): Promise<void> {
  const [same] =
    line.tracking === "serial"
      ? await sql(
          `SELECT 1 FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
            WHERE d.operation_id = ? AND (d.lot_name = ? OR d.lot_id = ?) AND (? OR l.inventory_item_id = ?) LIMIT 1`,
          [
            scan.operation.id,
            row.lot_name,
            row.lot_id,
            scan.scope === "global",
            line.inventory_item_id,
          ]
        )
      : []
  if (same) {
    throw new TraceabilityError(
      "duplicate_lot",
      `${row.lot_name} is scanned already in ${scan.operation.reference}.`
    )
  }
}

/** Names entered in this operation that may be alike; `checkSimilarRows` looks closer. */
const readAlike = (sql: Sql, scan: Scan, line: LineRow, name: string) =>
  sql<{ lot_name: string }>(
    `SELECT DISTINCT d.lot_name FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ? AND l.inventory_item_id = ? AND upper(regexp_replace(d.lot_name, '[-_[:space:]]', '', 'g')) = ?`,
    [scan.operation.id, line.inventory_item_id, similarityKey(name)]
  )

/** Puts the lot into the empty row; a code for less than the row leaves a row for the rest. Returns the row's id. */
async function fillRow(
  sql: Sql,
  blank: Blank,
  row: { lot_id: string | null; lot_name: string; quantity: number; expires_at: Date | null }
): Promise<string> {
  await sql(
    `UPDATE traceability_operation_detail SET lot_id = ?, lot_name = ?, quantity = ?, expires_at = coalesce(?, expires_at),
            picked = true, updated_at = now() WHERE id = ?`,
    [row.lot_id, row.lot_name, row.quantity, row.expires_at, blank.id]
  )
  const rest = roundQuantity(blank.quantity - row.quantity)
  if (rest > 0) {
    await sql(
      `INSERT INTO traceability_operation_detail (id, operation_id, line_id, quantity, from_location_id, to_location_id, position)
       SELECT ?, operation_id, line_id, ?, from_location_id, to_location_id, position FROM traceability_operation_detail WHERE id = ?`,
      [newId("sopd"), rest, blank.id]
    )
  }
  return blank.id
}

/** A scan of goods that come in: the next empty row gets the lot and the expiry of the code. */
export async function scanIncoming(sql: Sql, scan: Scan): Promise<Scanned> {
  refusePlainArticle(scan)
  assertOneItem(scan)
  const { operation } = scan
  const { name, data } = lotNameInCode(scan, scan.lines[0])
  const { line, blank, missing } = await nextRow(sql, scan)
  const quantity = line.tracking === "serial" ? 1 : Math.min(data?.quantity ?? missing, missing)
  const expires = data?.expires_at
    ? asGoodUntil(data.expires_at, await readTimeZone(sql))
    : undefined
  const given = {
    index: 0,
    line_id: line.id,
    inventory_item_id: line.inventory_item_id,
    lot_name: name,
    quantity,
    expires_at: expires,
  }
  const { rows, errors } = await checkIncomingRows(sql, [given], {
    ...operation,
    scope: scan.scope,
    tracking: new Map([[line.inventory_item_id, line.tracking]]),
  })
  throwRowErrors(errors)
  await refuseSecondScan(sql, scan, line, rows[0])
  if (!scan.accept_similar) {
    throwRowErrors(
      await checkSimilarRows(sql, rows, await readAlike(sql, scan, line, name), scan.scope)
    )
  }
  const row = { ...rows[0], expires_at: expires ?? null, picked: true }
  const id = blank
    ? await fillRow(sql, blank, row)
    : (await insertDetails(sql, operation, line, [row]))[0]
  return { line_id: line.id, detail_id: id }
}
