import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { readForeignCode } from "../../numbers/codes/foreign-code"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { newId } from "../../new-id"
import { splitTitled } from "../../numbers/lists/split-titled"
import { shortenValue } from "../../numbers/naming/shorten-value"
import { similarityKey } from "../../numbers/naming/similarity-key"
import { findLotsByName, findLotsNamed } from "../../stock/lots/find-lots"
import { readTimeZone } from "../../stock/settings/time-zone"
import { askExpired, hasExpired } from "../documents/checks/ask-expired"
import { checkIncomingRows } from "../documents/checks/check-incoming-rows"
import { checkSimilarRows } from "../documents/checks/check-similar-rows"
import { datesOfCode, type LabelFacts, storedFacts } from "../documents/label-facts"
import type { LineRow } from "../documents/operation-rows"
import { announcedFor } from "../documents/details/fill-announced"
import { insertDetails } from "../documents/details/insert-details"
import type { AnnouncedRow } from "../documents/details/read-announced"
import type { Sql } from "../../sql"
import { askOtherLabel } from "./ask-other-label"
import { lotNameInCode, type NamedUnit } from "./lot-name-in-code"
import { quantityIn } from "./quantity-in"
import { isMessage } from "./read-scanned-code"
import { refuseMistypedImei } from "./refuse-mistyped-imei"
import { refuseOwnDocument } from "./refuse-own-document"
import { refusePlainArticle } from "./refuse-plain-article"
import { refuseSeveralItems } from "./refuse-several-items"
import { refuseScannedTwice } from "./refuse-scanned-twice"
import { linesOfChosen, type Scan, type Scanned } from "./scan"
import {
  announcedQuantity,
  askUnannounced,
  linesOfAnnounced,
  markAccepted,
  withAnnouncedFacts,
} from "./scan-announced"

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
      say("quantity_mismatch.allNumbered", {
        reference: operation.reference,
        lines: lines.map((l) =>
          say("part.quantityOf", { quantity: l.demand, item: itemToken(l.inventory_item_id) })
        ),
      })
    )
  }
  return open
}

const assertOneItem = ({ lines, code, operation }: Scan): void =>
  refuseSeveralItems(
    lines,
    say("ambiguous_code.whichItem", { code: code.text, reference: operation.reference })
  )

/** Labels whose barcode has the title too: lists and people name the unit without it. */
function refuseTitled({ code, accept_code }: Scan): void {
  const titled = accept_code ? undefined : splitTitled(code.text)
  if (titled) {
    throw new TraceabilityError(
      "not_a_lot_name",
      say("not_a_lot_name.titled", {
        code: shortenValue(code.text),
        title: shortenValue(titled.title),
        number: shortenValue(titled.number),
      })
    )
  }
}

/** Digits, alone or in brackets, may be a number of the shop's own all the same: whoever knows it is asked. */
function refuseProblem({ code, now }: Scan, problem: RefusalDetails): never {
  const foreign = readForeignCode(code.text, now)
  if (foreign?.isCertain) {
    throw new TraceabilityError("invalid_name", foreign.says)
  }
  throw new TraceabilityError(
    "not_a_lot_name",
    say("not_a_lot_name.notTaken", { text: code.text, problem })
  )
}

/** What the code says; a name that lots of these items have already is theirs, even if it looks like an article's code. */
async function readName(sql: Sql, scan: Scan): Promise<NamedUnit> {
  const { code, lines, item_ids } = scan
  if (isMessage(code)) {
    assertOneItem(scan)
    return lotNameInCode(sql, scan, lines[0])
  }
  if (code.problem) {
    refuseProblem(scan, code.problem)
  }
  const items = lines.map((line) => line.inventory_item_id)
  const known = item_ids?.length ? await findLotsNamed(sql, [code.text]) : []
  if (!known.some((lot) => items.includes(lot.inventory_item_id))) {
    refusePlainArticle(scan)
    refuseTitled(scan)
  }
  await refuseOwnDocument(sql, scan)
  return { name: code.text }
}

function refuseSeveral(name: string, data: Gs1Data | undefined): void {
  if (data?.quantity !== undefined && data.quantity !== 1) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.severalOfSerial", { count: data.quantity ?? 0, name })
    )
  }
}

/** How much it is says the code alone, in a measure of which nobody knows what it is in the item's own. */
function refuseOtherMeasure(name: string, data: Gs1Data | undefined): void {
  if (data?.other_measure && data.quantity === undefined && data.net_weight === undefined) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.otherMeasure", { name, measure: data.other_measure })
    )
  }
}

/** A serial number is one unit. Of a lot as much as the code says: a count, or a weight; else what is announced, or all that is missing. */
function quantityOf(
  scan: Scan,
  { line, missing }: State,
  { name, data }: NamedUnit,
  announced: AnnouncedRow[]
): number {
  if (line.tracking === "serial") {
    refuseSeveral(name, data)
    return 1
  }
  refuseOtherMeasure(name, data)
  const said = quantityIn(scan, line.inventory_item_id, data)
  if (said !== undefined && said > missing) {
    const unit = data?.quantity === undefined ? " kg" : ""
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.moreThanAwaited", {
        said,
        unit,
        name,
        reference: scan.operation.reference,
        missing,
        item: itemToken(line.inventory_item_id),
      })
    )
  }
  return said ?? Math.min(announcedQuantity(announced, line, name) ?? missing, missing)
}

/** Names entered in this operation that may be alike; `checkSimilarRows` looks closer. */
const readAlike = (sql: Sql, scan: Scan, line: LineRow, name: string) =>
  sql<{ lot_name: string }>(
    `SELECT DISTINCT d.lot_name FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ? AND l.inventory_item_id = ? AND upper(regexp_replace(d.lot_name, '[-_[:space:]]', '', 'g')) = ?`,
    [scan.operation.id, line.inventory_item_id, similarityKey(name)]
  )

type Facts = LabelFacts & { expires_at?: Date }

type Filled = LabelFacts & {
  lot_id: string | null
  lot_name: string
  quantity: number
  expires_at: Date | null
}

/** Puts the lot into the empty row; a code for less than the row leaves a row for the rest. Returns the row's id. */
async function fillRow(sql: Sql, blank: Blank, row: Filled): Promise<string> {
  await sql(
    `UPDATE traceability_operation_detail SET lot_id = ?, lot_name = ?, quantity = ?, expires_at = coalesce(?, expires_at),
            label = ?::jsonb, picked = true, updated_at = now() WHERE id = ?`,
    [row.lot_id, row.lot_name, row.quantity, row.expires_at, storedFacts(row), blank.id]
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

/** What the code says of the lot that the row makes. */
async function factsIn(sql: Sql, data: Gs1Data, line: LineRow): Promise<Facts> {
  const batch_name = line.tracking === "serial" ? data.lot : null
  return { ...datesOfCode(data, await readTimeZone(sql)), batch_name }
}

/**
 * What the row keeps of a lot that exists already: its label was held against its record, and whoever said that it is this lot
 * keeps the record.
 */
async function heldAgainstRecord(
  sql: Sql,
  scan: Scan,
  line: LineRow,
  { name, data }: NamedUnit,
  facts: Facts
): Promise<Facts> {
  const lots = data ? await findLotsByName(sql, line.inventory_item_id, scan.scope, [name]) : []
  const known = lots.find((lot) => lot.inventory_item_id === line.inventory_item_id)
  if (!known) {
    return facts
  }
  await askOtherLabel(sql, scan, known, data)
  const { batch_name, identifiers } = facts
  return scan.accept_label ? { batch_name, identifiers } : facts
}

/** A scan of goods that come in: the next empty row gets the lot, and all that the code says of it. */
export async function scanIncoming(sql: Sql, given: Scan): Promise<Scanned> {
  const named = await readName(sql, given)
  const { name, data } = named
  await refuseScannedTwice(sql, given, name)
  const { operation } = given
  const announced = await announcedFor(sql, operation, [name])
  const scan = { ...given, lines: linesOfAnnounced(linesOfChosen(given), announced, name) }
  assertOneItem(scan)
  const state = await nextRow(sql, scan)
  await refuseMistypedImei(sql, scan, state.line, name)
  const { line, blank } = state
  const said: Facts = data ? await factsIn(sql, data, line) : {}
  const facts = await heldAgainstRecord(
    sql,
    scan,
    line,
    named,
    withAnnouncedFacts(announced, line, name, said)
  )
  const entered = {
    ...facts,
    index: 0,
    line_id: line.id,
    inventory_item_id: line.inventory_item_id,
    lot_name: name,
    quantity: quantityOf(scan, state, named, announced),
    accept_code: scan.accept_code,
  }
  const { rows, errors } = await checkIncomingRows(sql, [entered], {
    ...operation,
    scope: scan.scope,
    names: "all",
    tracking: new Map([[line.inventory_item_id, line.tracking]]),
  })
  throwRowErrors(errors)
  if (!scan.accept_similar) {
    throwRowErrors(
      await checkSimilarRows(sql, rows, await readAlike(sql, scan, line, name), scan.scope)
    )
  }
  if (operation.code === "receipt" && scan.accept_expired === false) {
    askExpired(rows, scan.now, "comes in")
  }
  const unit = { line, name, quantity: entered.quantity, facts: said }
  const accepted = await askUnannounced(sql, scan, announced, unit)
  const row = { ...rows[0], ...facts, expires_at: facts.expires_at ?? null, picked: true }
  const id = blank
    ? await fillRow(sql, blank, row)
    : (await insertDetails(sql, operation, line, [row]))[0]
  if (accepted) {
    await markAccepted(sql, id)
  }
  if (scan.accept_expired && hasExpired(rows[0], scan.now)) {
    await sql(`UPDATE traceability_operation_detail SET expired_accepted = true WHERE id = ?`, [id])
  }
  return { line_id: line.id, detail_id: id }
}
