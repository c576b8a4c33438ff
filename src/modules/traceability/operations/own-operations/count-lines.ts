import type { RefusalDetails } from "../../../../types/refusal"
import type { BackorderChoice } from "../../../../types/operation"
import { holdsStock, shelfOf } from "../../../../shared/places"
import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { sumQuantities } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say, sayAll, spoken } from "../../../../shared/say"
import { asksForLots } from "../documents/capture-rules"
import { type DetailRow, type LineRow, type OperationRow } from "../documents/operation-rows"

export type Counted = { line: LineRow; rows: DetailRow[]; missing: number; done: number }

/**
 * Returns what of each line is done and what is missing. Once something is scanned, only what was scanned counts. Goods that
 * come in count as soon as they have a lot name. Goods that go out without a lot go in full, unless a quantity was entered.
 */
export function countLines(
  operation: OperationRow,
  lines: LineRow[],
  details: DetailRow[]
): Counted[] {
  const scanning =
    holdsStock(operation.from_location_id) &&
    (operation.require_scan || details.some((d) => d.picked))
  return lines.map((line) => {
    const needsLot = asksForLots(operation, line)
    const ofLine = details.filter(
      (d) => d.line_id === line.id && (!scanning || !needsLot || d.picked)
    )
    if (!needsLot && !ofLine.length && holdsStock(operation.from_location_id)) {
      return { line, rows: [], done: line.demand, missing: 0 }
    }
    const rows = needsLot ? ofLine.filter((d) => d.lot_id || d.lot_name) : ofLine
    const blank = needsLot ? ofLine.filter((d) => !d.lot_id && !d.lot_name) : []
    const done = sumQuantities(rows.map((d) => d.quantity))
    const nothing = needsLot && !ofLine.length && !scanning ? line.demand : 0
    return { line, rows, done, missing: sumQuantities(blank.map((d) => d.quantity)) || nothing }
  })
}

const simplyMissing = (line: LineRow, missing: number): RefusalDetails => {
  const one = missing === 1 ? "lot_required.oneSerialMissing" : "lot_required.manySerialsMissing"
  return say(line.tracking === "serial" ? one : "lot_required.aLotMissing", {
    item: itemToken(line.inventory_item_id),
    missing,
  })
}

/** What is known of missing units beside how many there are. */
export type KnownOfMissing = {
  /** How much of each item is in care and could be meant. */
  inCare: Map<string, number>
  /** Of a line: which units are blocked or expired, and what to do; by the line's id. */
  unfit: Map<string, RefusalDetails>
}

const describeMissing = (
  operation: OperationRow,
  { line, missing }: Counted,
  { inCare, unfit }: KnownOfMissing
): RefusalDetails => {
  const why = unfit.get(line.id)
  const subject = itemToken(line.inventory_item_id)
  const said = why ? say("part.about", { subject, said: why }) : simplyMissing(line, missing)
  return sayAll([said, ...hintAtCare(operation, line, inCare)])
}

/** Which of the units in care goes back to its owner is for people to say. */
function hintAtCare(
  operation: OperationRow,
  line: LineRow,
  inCare: Map<string, number>
): RefusalDetails[] {
  const count = inCare.get(line.inventory_item_id)
  const place = locationToken(shelfOf(operation.from_location_id))
  return count ? [say(count === 1 ? "part.oneInCare" : "part.manyInCare", { count, place })] : []
}

/**
 * Refuses missing lots with every product and how many, unless it is decided what becomes of the rest, by whoever validates
 * or by the type: then rows without a lot count as not done. What is known of them is read for the words of the refusal alone.
 */
export async function refuseMissing(
  operation: OperationRow,
  counted: Counted[],
  backorder: BackorderChoice | undefined,
  readKnown: () => Promise<KnownOfMissing>
): Promise<void> {
  const missing = counted.filter((line) => line.missing > 0)
  const total = sumQuantities(counted.map((line) => line.done))
  const isDecided = backorder !== undefined || operation.backorder_policy !== "ask"
  if (!missing.length || (isDecided && total > 0)) {
    return
  }
  const known = await readKnown()
  const named = missing.map((line) => describeMissing(operation, line, known))
  throw new TraceabilityError(
    "lot_required",
    say("lot_required.cannotValidate", {
      reference: operation.reference,
      problems: sayAll(named),
    }),
    {
      errors: missing.map(({ line }, index) => ({
        index,
        line_id: line.id,
        value: null,
        code: "lot_required",
        ...spoken(named[index]),
      })),
    }
  )
}

/** What becomes of what was asked for and is not done: as the type says or whoever validates; null when all is done. */
export function decideBackorder(
  operation: OperationRow,
  counted: Counted[],
  asked?: BackorderChoice
): BackorderChoice | null {
  const short = counted.filter(({ line, done }) => done < line.demand)
  if (!counted.some(({ done }) => done > 0)) {
    throw new TraceabilityError(
      "lot_required",
      say("lot_required.nothing", { reference: operation.reference })
    )
  }
  if (!short.length) {
    return null
  }
  if (operation.backorder_policy !== "ask") {
    return operation.backorder_policy === "always" ? "create" : "cancel"
  }
  if (asked) {
    return asked
  }
  const named = short.map(({ line, done }) =>
    say("part.doneOf", { item: itemToken(line.inventory_item_id), done, demand: line.demand })
  )
  throw new TraceabilityError(
    "quantity_mismatch",
    say("quantity_mismatch.lessThanAsked", { reference: operation.reference, lines: named }),
    {
      errors: short.map(({ line, done }, index) => ({
        index,
        line_id: line.id,
        value: String(done),
        code: "quantity_mismatch",
        ...spoken(
          say("quantity_mismatch.ofDemand", {
            item: itemToken(line.inventory_item_id),
            done,
            demand: line.demand,
          })
        ),
      })),
    }
  )
}
