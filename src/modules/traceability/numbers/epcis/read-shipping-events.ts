import type { ListProblem } from "../lists/list-problem"
import { shortenValue } from "../naming/shorten-value"
import { type MasterData, readMasterData } from "./read-master-data"
import { readObject } from "./read-object"
import { findShippingEvents, type ShippingEvent, type UnusedEvent } from "./shipping-event"

/** A number that was shipped. `line` counts the objects of the document from 1; dates are as they were sent. */
export type ShippedNumber = Omit<MasterData, "lot"> & {
  line: number
  article: string
  lot_name: string
  quantity: number
  batch_name?: string
  event_id: string
}

export type ShippedNumbers = {
  rows: ShippedNumber[]
  errors: ListProblem[]
  not_used: UnusedEvent[]
}

/** Pieces, by their codes in UN/CEFACT Recommendation 20; kilograms are what lots by weight are counted in. */
const UNITS = new Set(["EA", "C62", "H87", "KGM"])

type Given = { uri: unknown; quantity?: unknown; uom?: unknown; isClass: boolean }

function objectsOf({ event }: ShippingEvent): { objects: Given[]; problems: string[] } {
  const { epcList = [], quantityList = [] } = event
  if (!Array.isArray(epcList) || !Array.isArray(quantityList)) {
    return { objects: [], problems: ["its epcList or quantityList is no list"] }
  }
  const counted = quantityList.map((each: unknown): Given => {
    const { epcClass, quantity, uom } = (each ?? {}) as Record<string, unknown>
    return { uri: epcClass, quantity, uom, isClass: true }
  })
  const objects = [...epcList.map((uri: unknown) => ({ uri, isClass: false })), ...counted]
  return { objects, problems: objects.length ? [] : ["it names no goods"] }
}

function quantityProblem({ quantity, uom }: Given): string | undefined {
  if (typeof quantity !== "number" || !Number.isFinite(quantity) || quantity <= 0) {
    return "has no quantity: it has to be a number over 0"
  }
  return uom === undefined || UNITS.has(String(uom))
    ? undefined
    : `is counted in ${String(uom).slice(0, 20)}: only pieces and kilograms (KGM) are taken`
}

type Read = { row?: Omit<ShippedNumber, "line" | "event_id">; problem?: string; isPallet?: boolean }

/** Reads one object of an event, with the event's master data. */
function readGiven(given: Given, { lot, ...dates }: MasterData, now: Date): Read {
  if (typeof given.uri !== "string") {
    return { problem: "is no identifier: it has to be text" }
  }
  const object = readObject(given.uri, now)
  if (object.kind === "pallet") {
    return { isPallet: true }
  }
  if (object.kind === "unreadable") {
    return { problem: object.problem }
  }
  if ((object.kind === "lot") !== given.isClass) {
    return {
      problem: given.isClass
        ? "is one unit, and stands in the quantityList"
        : "is a lot, and stands in the epcList without a quantity",
    }
  }
  if (object.kind === "serial") {
    const batch = lot ? { batch_name: lot } : {}
    return {
      row: { article: object.gtin, lot_name: object.serial, quantity: 1, ...batch, ...dates },
    }
  }
  const problem = quantityProblem(given)
  if (problem) {
    return { problem }
  }
  if (lot !== undefined && lot !== object.lot) {
    return { problem: `is of lot ${object.lot}, but the lotNumber of its event is ${lot}` }
  }
  const quantity = given.quantity as number
  return { row: { article: object.gtin, lot_name: object.lot, quantity, ...dates } }
}

const problemAt = (
  line: number,
  place: number,
  value: string | null,
  says: string
): ListProblem => ({
  line,
  value,
  code: "invalid_name",
  message: `Event ${place}: ${value === null ? says : `${shortenValue(value)} ${says}`}.`,
})

/**
 * Reads which numbers an EPCIS 2.0 document says were shipped: serial numbers of `epcList`, lots with their quantity of
 * `quantityList`, dates and batch of `ilmd`. Every object that cannot be read for certain is a problem; events that are not
 * used, and pallets, are named with the reason. Throws `invalid_data` for a document without an ObjectEvent of shipping.
 */
export function readShippingEvents(document: Record<string, unknown>, now: Date): ShippedNumbers {
  const { events, notUsed } = findShippingEvents(document)
  const read: ShippedNumbers = { rows: [], errors: [], not_used: notUsed }
  let line = 0
  for (const shipping of events) {
    const { place, event_id } = shipping
    const { objects, problems } = objectsOf(shipping)
    const master = readMasterData(shipping.event.ilmd)
    for (const says of [...problems, ...master.problems]) {
      read.errors.push(problemAt(line + 1, place, null, says))
    }
    for (const given of objects) {
      line++
      const { row, problem, isPallet } = readGiven(given, master.data, now)
      const value = typeof given.uri === "string" ? given.uri : JSON.stringify(given.uri ?? null)
      if (row) {
        read.rows.push({ ...row, line, event_id })
      } else if (isPallet) {
        const reason = `names ${value}, a pallet or parcel: its number is not kept`
        read.not_used.push({ event: place, event_id, reason })
      } else if (problem) {
        read.errors.push(problemAt(line, place, value, problem))
      }
    }
  }
  return read
}
