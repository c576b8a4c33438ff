import { roundQuantity } from "../../../../shared/round-quantity"
import { itemToken } from "../../../../shared/message-tokens"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { type FoundLot, findLotsNamed, findLotsScanned } from "../../stock/lots/find-lots"
import { refuseOutgoingLot } from "../documents/refuse-outgoing-lot"
import type { DetailRow } from "../documents/operation-rows"
import { mayCreateOnDelivery, capturesOnDelivery } from "../documents/capture-rules"
import { findSimilarLots } from "../../stock/lots/find-similar-lots"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { findScannedLots, type ScannedLot } from "./find-scanned-lots"
import { pickOther } from "./pick-other"
import { refusePlainArticle } from "./refuse-plain-article"
import type { Scan, Scanned } from "./scan"

type Row = Pick<DetailRow, "id" | "line_id" | "quantity" | "picked" | "override_reason">

/** The rows of these lines that have this lot already. */
const readRowsOf = (sql: Sql, scan: Scan, lot: FoundLot): Promise<Row[]> =>
  sql<Row>(
    `SELECT id, line_id, quantity::float8 AS quantity, picked, override_reason FROM traceability_operation_detail
      WHERE line_id = ANY(?::text[]) AND (lot_id = ? OR (lot_id IS NULL AND lot_name = ?)) ORDER BY picked, position, id`,
    [
      scan.lines
        .filter((line) => line.inventory_item_id === lot.inventory_item_id)
        .map((l) => l.id),
      lot.id,
      lot.name,
    ]
  )

/** Marks a proposed row as picked; a code for less than the row leaves the rest as a proposal. */
async function pickRow(sql: Sql, row: Row, quantity: number | undefined): Promise<Scanned> {
  const taken = Math.min(quantity ?? row.quantity, row.quantity)
  await sql(
    `UPDATE traceability_operation_detail SET picked = true, quantity = ?, updated_at = now() WHERE id = ?`,
    [taken, row.id]
  )
  const rest = roundQuantity(row.quantity - taken)
  if (rest > 0) {
    await sql(
      `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, override_reason, for_lot_name,
                                           from_location_id, to_location_id, position)
       SELECT ?, operation_id, line_id, lot_id, lot_name, ?, override_reason, for_lot_name, from_location_id, to_location_id, position
         FROM traceability_operation_detail WHERE id = ?`,
      [newId("sopd"), rest, row.id]
    )
  }
  return { line_id: row.line_id, detail_id: row.id }
}

async function refuseUnknown(sql: Sql, scan: Scan): Promise<never> {
  refusePlainArticle(scan)
  const { code, operation } = scan
  if (code.problem) {
    throw new TraceabilityError("lot_not_found", `${code.text} is not known. ${code.problem}`)
  }
  const name = code.data?.serial ?? code.data?.lot ?? (code.data ? undefined : code.text)
  if (!name) {
    throw new TraceabilityError(
      "lot_required",
      "This code names the article only. Scan the lot or serial number of the unit."
    )
  }
  const [other] = await findLotsNamed(sql, [name])
  if (other) {
    throw new TraceabilityError(
      "lot_wrong_item",
      `${name} is a number of ${itemToken(other.inventory_item_id)}, which is not asked for in ${operation.reference}.`
    )
  }
  const message = `${name} is not a known number of anything in ${operation.reference}.`
  const suggestion = await nearMatch(sql, scan, name)
  throw suggestion === undefined
    ? new TraceabilityError("lot_not_found", message)
    : new TraceabilityError("lot_not_found", `${message} Did you mean ${suggestion}?`, {
        errors: [{ index: 0, value: name, code: "lot_not_found", message, suggestion }],
      })
}

/** A number of one of the lines that was read in another case, or without its dash. */
async function nearMatch(sql: Sql, scan: Scan, name: string): Promise<string | undefined> {
  for (const itemId of new Set(scan.lines.map((line) => line.inventory_item_id))) {
    const other = (await findSimilarLots(sql, itemId, scan.scope, [name])).get(name)
    if (other !== undefined) {
      return other
    }
  }
  return undefined
}

/** Returns the one lot that is meant. Several are named and refused, never guessed. */
export function onlyOne(found: ScannedLot<FoundLot>[], text: string): ScannedLot<FoundLot> {
  if (found.length > 1) {
    const named = found.map(({ lot }) => `${lot.name} of ${itemToken(lot.inventory_item_id)}`)
    throw new TraceabilityError(
      "ambiguous_code",
      `${text} can mean ${named.join(" or ")}. Choose the row, or type the number.`
    )
  }
  return found[0]
}

/** The row that has this name already, though no lot has it yet: it was typed before, or the scanner reads it twice. */
async function readEntered(sql: Sql, { code, lines, operation }: Scan): Promise<Row | undefined> {
  const name = code.data?.serial ?? code.text
  const serial = lines.filter((line) => line.tracking === "serial").map((line) => line.id)
  const [row] = await sql<Row>(
    `SELECT id, line_id, lot_id, lot_name, quantity::float8 AS quantity, picked FROM traceability_operation_detail
      WHERE line_id = ANY(?::text[]) AND lot_id IS NULL AND lot_name = ?`,
    [serial, name]
  )
  if (row?.picked) {
    throw new TraceabilityError(
      "duplicate_lot",
      `${name} is scanned already in ${operation.reference}.`
    )
  }
  return row
}

/** A scan of goods that leave: a proposed unit is picked; another one that fits takes the place of a proposed one. */
export async function scanOutgoing(sql: Sql, scan: Scan): Promise<Scanned> {
  const { operation, lines, code } = scan
  const items = [...new Set(lines.map((line) => line.inventory_item_id))]
  const found = await findScannedLots(code, (texts) => findLotsScanned(sql, texts, items))
  if (!found.length) {
    const leaving = lines.some((line) => capturesOnDelivery(operation, line))
    if ((mayCreateOnDelivery(operation) || leaving) && !code.problem) {
      refusePlainArticle(scan)
      const entered = await readEntered(sql, scan)
      return entered
        ? pickRow(sql, entered, code.data?.quantity)
        : pickOther(sql, scan, null, code.data)
    }
    return refuseUnknown(sql, scan)
  }
  const { lot, data } = onlyOne(found, code.text)
  const rows = await readRowsOf(sql, scan, lot)
  const proposed = rows.find((row) => !row.picked)
  if (proposed) {
    const row = {
      ...proposed,
      index: 0,
      inventory_item_id: lot.inventory_item_id,
      lot_id: lot.id,
      lot_name: lot.name,
    }
    const wrong = refuseOutgoingLot(row, lot, { ...operation, now: scan.now })
    throwRowErrors(wrong ? [wrong] : [])
    return pickRow(sql, proposed, lot.kind === "lot" ? data?.quantity : undefined)
  }
  if (rows.length && lot.kind === "serial") {
    throw new TraceabilityError(
      "duplicate_lot",
      `${lot.name} is scanned already in ${operation.reference}.`
    )
  }
  return pickOther(sql, scan, lot, data)
}
