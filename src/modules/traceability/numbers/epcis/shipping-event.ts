import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { isObject } from "../../../../shared/is-object"

type Json = Record<string, unknown>

/** An event that says that goods are on their way. `place` counts the document's events from 1. */
export type ShippingEvent = { place: number; event_id: string; event: Json }

/** An event that says nothing of goods that were shipped. `reason` is a sentence's end. */
export type UnusedEvent = { event: number; event_id: string | null; reason: string }

const SHIPPING = new Set([
  "shipping",
  "cbv:BizStep-shipping",
  "urn:epcglobal:cbv:bizstep:shipping",
  "https://ref.gs1.org/cbv/BizStep-shipping",
  "https://ns.gs1.org/cbv/BizStep-shipping",
])

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `epcis: ${message}`)
}

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)

/** The events of a document, of the answer to a query, or one event alone. */
function eventsOf(document: Json): unknown[] {
  if (document.type === "ObjectEvent") {
    return [document]
  }
  if (document.type !== "EPCISDocument" && document.type !== "EPCISQueryDocument") {
    return refuse('this is no EPCIS 2.0 document: its "type" has to be EPCISDocument')
  }
  const version = document.schemaVersion
  if (version !== undefined && !/^2(\.\d+)*$/.test(String(version))) {
    return refuse(`schemaVersion ${String(version).slice(0, 20)} is not read here, only 2.0`)
  }
  const list =
    at(document, "epcisBody", "eventList") ??
    at(document, "epcisBody", "queryResults", "resultsBody", "eventList")
  return Array.isArray(list) ? list : refuse("there is no list of events (epcisBody.eventList)")
}

/** The id that the event has, else one made from all that it says. */
function idOf(event: Json): string {
  const { eventID } = event
  return typeof eventID === "string" && eventID.trim()
    ? eventID.trim()
    : `sha256:${createHash("sha256").update(JSON.stringify(event)).digest("hex")}`
}

function whyUnused(event: Json, wrong: Set<unknown>): string | undefined {
  const { type, bizStep, action } = event
  if (type !== "ObjectEvent") {
    return `is of the type ${String(type).slice(0, 40)}, and only an ObjectEvent says which goods were shipped`
  }
  if (!SHIPPING.has(String(bizStep))) {
    return bizStep === undefined
      ? "has no bizStep"
      : `has the bizStep ${String(bizStep).slice(0, 80)}, and not shipping`
  }
  if (action === "DELETE") {
    return "has the action DELETE, so it takes its objects away"
  }
  return event.errorDeclaration !== undefined || wrong.has(event.eventID)
    ? "is declared to be an error by its sender"
    : undefined
}

/**
 * Finds the events of an EPCIS 2.0 document (JSON-LD) that say which goods are on their way: an ObjectEvent of shipping. All
 * others are named with the reason. Throws `invalid_data` for what is no such document, and where none of its events is used.
 */
export function findShippingEvents(document: Json): {
  events: ShippingEvent[]
  notUsed: UnusedEvent[]
} {
  const all = eventsOf(document)
  const wrong = new Set(
    all.flatMap((event) =>
      isObject(event) && event.errorDeclaration !== undefined && event.eventID !== undefined
        ? [event.eventID]
        : []
    )
  )
  const events: ShippingEvent[] = []
  const notUsed: UnusedEvent[] = []
  const seen = new Set<string>()
  all.forEach((event, i) => {
    if (!isObject(event)) {
      return refuse(`event ${i + 1} is no object`)
    }
    const id = idOf(event)
    const reason =
      whyUnused(event, wrong) ?? (seen.has(id) ? "is the same event once more" : undefined)
    if (reason) {
      const own = typeof event.eventID === "string" ? event.eventID : null
      notUsed.push({ event: i + 1, event_id: own, reason })
    } else {
      seen.add(id)
      events.push({ place: i + 1, event_id: id, event })
    }
  })
  if (!events.length) {
    const says = notUsed.slice(0, 5).map(({ event, reason }) => ` Event ${event} ${reason}.`)
    return refuse(
      `the document has no ObjectEvent of shipping, so it announces nothing.${says.join("")}`
    )
  }
  return { events, notUsed }
}
