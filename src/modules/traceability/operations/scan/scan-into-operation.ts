import { holdsStock } from "../../../../shared/places"
import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say, sayEither } from "../../../../shared/say"
import { asksForLots } from "../documents/capture-rules"
import { assertEditable } from "../documents/operation-state"
import {
  type LineRow,
  lockOperation,
  type OperationRow,
  readLines,
} from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { countArticle } from "./count-article"
import { isMessage, readingsOf } from "./read-scanned-code"
import { readDataIdentifier } from "./read-data-identifier"
import { articleOfOther, type Scan, type ScanIntoOperation, type Scanned } from "./scan"
import { askForIdentifier, scanIdentifier } from "./scan-identifier"
import { scanIncoming } from "./scan-incoming"
import { scanOutgoing } from "./scan-outgoing"

function refuseArticle({ code, item_ids }: ScanIntoOperation, operation: OperationRow): void {
  // Which article they are of the fields of a label need not say: then the operation's own does.
  if (!isMessage(code) || (code.format === "data_identifiers" && !code.articles?.length)) {
    return
  }
  const named = code.articles?.[0] ?? code.gtin
  if (!named) {
    const pallet = readingsOf(code).find(({ sscc }) => sscc)?.sscc
    throw new TraceabilityError(
      "lot_not_found",
      pallet ? say("lot_not_found.pallet", { pallet }) : say("lot_not_found.noArticle")
    )
  }
  if (!item_ids!.length) {
    throw new TraceabilityError(
      "lot_not_found",
      say("lot_not_found.noProduct", { code: named, reference: operation.reference })
    )
  }
}

function assertLines(input: ScanIntoOperation, operation: OperationRow, lines: LineRow[]): void {
  if (lines.length) {
    return
  }
  const items = isMessage(input.code) ? (input.item_ids ?? []) : []
  throw new TraceabilityError(
    "lot_wrong_item",
    items.length
      ? say(articleOfOther(operation), {
          items: sayEither(items.map(itemToken)),
          reference: operation.reference,
        })
      : say("lot_wrong_item.noneNumbered", { reference: operation.reference })
  )
}

const itemsOf = (lines: LineRow[]): Set<string> =>
  new Set(lines.map((line) => line.inventory_item_id))

/** The article alone: where several are moved that says which one's units follow. Returned as the line they go to. */
function chooseArticle(numbered: LineRow[], itemIds: string[]): Scanned | undefined {
  const [line] = numbered.filter((each) => itemIds.includes(each.inventory_item_id))
  return line && itemsOf(numbered).size > 1
    ? {
        line_id: line.id,
        detail_id: null,
        chosen: { line_id: line.id, inventory_item_id: line.inventory_item_id },
      }
    : undefined
}

/** The line that somebody works on comes first, and its article is the one that is meant. */
function chosenBy(
  { chosen_line_id, chosen_item_id }: ScanIntoOperation,
  operation: OperationRow,
  lines: LineRow[],
  all: LineRow[]
): Pick<Scan, "lines" | "chosen_item_id"> {
  if (!chosen_line_id) {
    return { lines, chosen_item_id }
  }
  const chosen = all.find(({ id }) => id === chosen_line_id)
  if (!chosen) {
    throw new TraceabilityError(
      "not_found",
      `${operation.reference} has no line with the id ${chosen_line_id}.`,
      { status: 404 }
    )
  }
  const isOther = (line: LineRow) => line.id !== chosen.id
  return {
    lines: [...lines.filter((line) => !isOther(line)), ...lines.filter(isOther)],
    chosen_item_id: chosen.inventory_item_id,
  }
}

/** A code that names an article and none of its units. */
const isArticleAlone = ({ code, item_ids }: ScanIntoOperation): boolean =>
  !!item_ids?.length &&
  (!isMessage(code) || readingsOf(code).every(({ lot, serial }) => !lot && !serial))

/**
 * One scan into an open operation. What goes out: the unit is marked as picked, in place of a proposed one when it was not
 * proposed itself. What comes in: the next empty row gets the lot, and what else the code says of it. Returns the row. The
 * number of statements does not depend on the size of the operation.
 */
export async function scanIntoOperation(sql: Sql, input: ScanIntoOperation): Promise<Scanned> {
  const operation = await lockOperation(sql, input.operation_id)
  assertEditable(operation)
  const comesIn = !holdsStock(operation.from_location_id)
  if (input.identifier && !comesIn) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.bringsNothingIn", { reference: operation.reference })
    )
  }
  if (input.identifier) {
    return scanIdentifier(sql, input, operation, input.identifier)
  }
  refuseArticle(input, operation)
  const asked = comesIn ? await askForIdentifier(sql, input, operation) : undefined
  if (asked) {
    return asked
  }
  const all = await readLines(sql, [operation.id])
  // Of a manufacturing order the components are scanned; the product's number is the order's own.
  const numbered = all.filter(
    (line) =>
      (!operation.manufacturing_order_id || line.role === "component") &&
      asksForLots(operation, line)
  )
  const counted = isArticleAlone(input) && (await countArticle(sql, input, operation, all))
  if (counted) {
    return counted
  }
  // Who packs takes an answer for a unit that is packed, so there an article alone is refused below.
  const chosen =
    isArticleAlone(input) && !input.articles && chooseArticle(numbered, input.item_ids!)
  if (chosen) {
    return chosen
  }
  const lines = numbered.filter(
    (line) =>
      (!input.line_id || line.id === input.line_id) &&
      (!input.inventory_item_id || line.inventory_item_id === input.inventory_item_id) &&
      (!isMessage(input.code) || !input.item_ids || input.item_ids.includes(line.inventory_item_id))
  )
  assertLines(input, operation, lines)
  const chosenLines = chosenBy(input, operation, lines, all)
  const scan = await readDataIdentifier(sql, { ...input, ...chosenLines, operation }, comesIn)
  return comesIn ? scanIncoming(sql, scan) : scanOutgoing(sql, scan)
}
