import { roundQuantity } from "../../../../shared/round-quantity"
import { itemToken } from "../../../../shared/message-tokens"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { say, sayEither, spoken } from "../../../../shared/say"
import { type FoundLot, findLotsNamed, findLotsScanned } from "../../stock/lots/find-lots"
import { refuseOutgoingLot } from "../documents/checks/refuse-outgoing-lot"
import type { DetailRow } from "../documents/operation-rows"
import { mayCreateOnDelivery, capturesOnDelivery } from "../documents/capture-rules"
import { findSimilarLots } from "../../stock/lots/find-similar-lots"
import { refuseForeignName } from "../../numbers/lists/refuse-foreign-name"
import { splitTitled } from "../../numbers/lists/split-titled"
import { readShelfLifeProblems } from "../../stock/shelf-life/read-shelf-life-problems"
import { needsOverride } from "../documents/checks/refuse-unfit-lot"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { askOtherLabel } from "./ask-other-label"
import { chooseLine } from "./choose-line"
import { findScannedLots, type ScannedLot } from "./find-scanned-lots"
import { lotNameInCode } from "./lot-name-in-code"
import { pickOther } from "./pick-other"
import { quantityIn } from "./quantity-in"
import { isMessage, readingsOf } from "./read-scanned-code"
import { refuseTooMuch } from "./refuse-too-much"
import { refusePlainArticle } from "./refuse-plain-article"
import { refuseTwice } from "./refuse-scanned-twice"
import { refuseSuspicious } from "./refuse-suspicious"
import { linesOfChosen, type Scan, type Scanned } from "./scan"

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
    `UPDATE traceability_operation_detail SET picked = true, quantity = ?, override_reason = ?, updated_at = now() WHERE id = ?`,
    [taken, row.override_reason, row.id]
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

/** The lot names that a code can mean, of GS1's by the ways to read it. */
function namesOf({ code }: Scan): string[] {
  const named = readingsOf(code).flatMap(({ serial, lot }) => serial ?? lot ?? [])
  return isMessage(code) ? [...new Set(named)] : [code.text]
}

async function refuseUnknown(sql: Sql, scan: Scan): Promise<never> {
  refusePlainArticle(scan)
  const { code, operation } = scan
  if (code.problem && !readingsOf(code).length) {
    throw new TraceabilityError(
      "lot_not_found",
      say("lot_not_found.codeUnknown", { code: code.text, problem: code.problem })
    )
  }
  const names = namesOf(scan)
  if (!names.length) {
    throw new TraceabilityError("lot_required", say("lot_required.articleOnly"))
  }
  const [other] = await findLotsNamed(sql, names)
  if (other) {
    throw new TraceabilityError(
      "lot_wrong_item",
      say("lot_wrong_item.notAsked", {
        name: other.name,
        item: itemToken(other.inventory_item_id),
        reference: operation.reference,
      })
    )
  }
  // With a title before it, a number was looked for without that too.
  if (!isMessage(code) && !splitTitled(code.text)) {
    refuseForeignName(code.text, scan.accept_code ? "certain" : "all")
  }
  const said = say("lot_not_found.inOperation", {
    names: sayEither(names),
    reference: operation.reference,
  })
  const suggestion = await nearMatch(sql, scan, names)
  throw suggestion === undefined
    ? new TraceabilityError("lot_not_found", said)
    : new TraceabilityError("lot_not_found", say("part.didYouMean", { said, suggestion }), {
        errors: [{ index: 0, value: names[0], code: "lot_not_found", ...spoken(said), suggestion }],
      })
}

/** A lot of one of the lines whose name was read in another case, or without its dash. */
async function nearMatch(sql: Sql, scan: Scan, names: string[]): Promise<string | undefined> {
  for (const itemId of new Set(scan.lines.map((line) => line.inventory_item_id))) {
    const [other] = (await findSimilarLots(sql, itemId, scan.scope, names)).values()
    if (other !== undefined) {
      return other
    }
  }
  return undefined
}

/** Returns the one lot that is meant, or that of the chosen reading. Several are named and refused, never guessed. */
function onlyOne(
  found: ScannedLot<FoundLot>[],
  { code, lines, reading }: Scan
): ScannedLot<FoundLot> {
  const meant = found.length > 1 && reading !== undefined ? found[reading] : undefined
  if (!meant && found.length > 1) {
    const named = found.map(({ lot }) =>
      say("part.quantityOf", { quantity: lot.name, item: itemToken(lot.inventory_item_id) })
    )
    throw new TraceabilityError(
      "ambiguous_code",
      say("ambiguous_code.ofSeveral", { code: code.text, meanings: sayEither(named) }),
      {
        errors: found.map(({ lot }, index) => ({
          index,
          line_id: lines.find((line) => line.inventory_item_id === lot.inventory_item_id)?.id,
          value: lot.name,
          code: "ambiguous_code",
          ...spoken(named[index]),
        })),
      }
    )
  }
  return meant ?? found[0]
}

/** The row that has this name already, though no lot has it yet: it was typed before, or the scanner reads it twice. */
async function readEntered(
  sql: Sql,
  { lines, operation }: Scan,
  name: string
): Promise<Row | undefined> {
  const serial = lines.filter((line) => line.tracking === "serial").map((line) => line.id)
  const [row] = await sql<Row>(
    `SELECT id, line_id, lot_id, lot_name, quantity::float8 AS quantity, picked, override_reason FROM traceability_operation_detail
      WHERE line_id = ANY(?::text[]) AND lot_id IS NULL AND lot_name = ?`,
    [serial, name]
  )
  if (row?.picked) {
    refuseTwice(name, operation.reference)
  }
  return row
}

/** Gives a name to a unit that is untracked in stock, as it leaves. */
async function nameLeaving(sql: Sql, scan: Scan): Promise<Scanned> {
  refusePlainArticle(scan)
  const named = isMessage(scan.code)
    ? await lotNameInCode(sql, scan, scan.lines[0])
    : { name: scan.code.text }
  const entered = await readEntered(sql, scan, named.name)
  return entered
    ? pickRow(sql, entered, quantityIn(scan, scan.lines[0].inventory_item_id, named.data))
    : pickOther(sql, { ...scan, lines: linesOfChosen(scan) }, null, named)
}

/** The same name of two items: that of the article which was chosen before. */
function ofChosen(found: ScannedLot<FoundLot>[], { chosen_item_id }: Scan): typeof found {
  const chosen = found.filter(({ lot }) => lot.inventory_item_id === chosen_item_id)
  return chosen.length ? chosen : found
}

/** Picks the lot that was found: as it was proposed, or in place of a proposed one. */
async function pickFound(
  sql: Sql,
  scan: Scan,
  { lot, data }: ScannedLot<FoundLot>
): Promise<Scanned> {
  const { operation } = scan
  await refuseSuspicious(sql, scan, lot)
  await askOtherLabel(sql, scan, lot, data)
  const rows = await readRowsOf(sql, scan, lot)
  const proposed = rows.find((row) => !row.picked)
  if (proposed) {
    if (scan.quantity !== undefined && lot.kind === "lot") {
      const { line, open } = await chooseLine(sql, scan, lot.inventory_item_id)
      refuseTooMuch(scan, line, open, lot.name)
    }
    const row = {
      ...proposed,
      override_reason: proposed.override_reason ?? scan.override_reason,
      index: 0,
      inventory_item_id: lot.inventory_item_id,
      lot_id: lot.id,
      lot_name: lot.name,
    }
    const shelf_life = operation.has_shelf_life_rules
      ? await readShelfLifeProblems(sql, operation.id, [lot.id])
      : undefined
    const rules = { ...operation, now: scan.now, shelf_life }
    const wrong = refuseOutgoingLot(row, lot, rules)
    throwRowErrors(wrong ? [wrong] : [])
    const override_reason = needsOverride(lot, rules) ? (row.override_reason ?? null) : null
    const wanted =
      lot.kind === "lot"
        ? (scan.quantity ?? quantityIn(scan, lot.inventory_item_id, data))
        : undefined
    const picked = await pickRow(sql, { ...proposed, override_reason }, wanted)
    const rest = roundQuantity((scan.quantity ?? 0) - proposed.quantity)
    return lot.kind === "lot" && rest > 0 ? scanOutgoing(sql, { ...scan, quantity: rest }) : picked
  }
  if (rows.length && lot.kind === "serial") {
    refuseTwice(lot.name, operation.reference)
  }
  return pickOther(sql, scan, lot, { name: lot.name, data })
}

/** A scan of goods that leave: a proposed unit is picked; another one that fits takes the place of a proposed one. */
export async function scanOutgoing(sql: Sql, scan: Scan): Promise<Scanned> {
  const { operation, lines, code } = scan
  const items = [...new Set(lines.map((line) => line.inventory_item_id))]
  const all = await findScannedLots(
    code,
    (texts) => findLotsScanned(sql, texts, items),
    scan.has_separators
  )
  const found = all.filter(({ lot }) => !scan.lot_name || lot.name === scan.lot_name)
  if (!found.length) {
    const leaving = lines.some((line) => capturesOnDelivery(operation, line))
    return (mayCreateOnDelivery(operation) || leaving) && (isMessage(code) || !code.problem)
      ? nameLeaving(sql, scan)
      : refuseUnknown(sql, scan)
  }
  const meant = onlyOne(ofChosen(found, scan), scan)
  const { former_name, former_name_of } = meant
  const said = {
    ...(former_name ? { former_name } : {}),
    ...(former_name_of ? { former_name_of } : {}),
  }
  return { ...(await pickFound(sql, scan, meant)), ...said }
}
