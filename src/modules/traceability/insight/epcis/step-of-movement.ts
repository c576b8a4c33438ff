import { isCare, isVirtualLocation, shelfOf } from "../../../../shared/places"
import type { EpcisEvent } from "./epcis-event"
import type { EpcisFact } from "./read-facts"

/** What a movement is in the words of the Core Business Vocabulary, and where it happened. */
export type Step = {
  action: NonNullable<EpcisEvent["action"]>
  bizStep: string
  disposition: string
  /** The stock location where it happened. */
  at: string | null
  /** The goods are there afterwards. */
  stays: boolean
}

const isReal = (place: string | null): place is string => !!place && !isVirtualLocation(place)

/** Goods that are in a stock location afterwards. */
function stepIn(fact: EpcisFact, at: string): Step {
  const here = { at, stays: true }
  const seen = { action: "OBSERVE" as const, disposition: "in_progress", ...here }
  switch (fact.from_location_id) {
    case "supplier":
      return { ...seen, bizStep: "receiving" }
    case "customer":
    case "loan":
      return { ...seen, bizStep: "receiving", disposition: "returned" }
    case "assembly":
    case "adjustment":
      return fact.is_first || fact.from_location_id === "assembly"
        ? { action: "ADD", bizStep: "commissioning", disposition: "active", ...here }
        : { ...seen, bizStep: "stock_taking" }
    case "production":
      return { ...seen, bizStep: "removing" }
    default:
      return { ...seen, bizStep: "storing" }
  }
}

/** Goods that have left, or whose lot was only captured as they left. */
function stepOut(fact: EpcisFact, at: string | null): Step {
  const left = { action: "OBSERVE" as const, at, stays: false }
  switch (fact.to_location_id) {
    case "customer":
      if (fact.from_location_id === "loan") {
        return { ...left, bizStep: "retail_selling", disposition: "retail_sold" }
      }
      return {
        ...left,
        action: fact.is_first ? "ADD" : "OBSERVE",
        bizStep: "shipping",
        disposition: "in_transit",
      }
    case "loan":
      return { ...left, bizStep: "shipping", disposition: "in_transit" }
    case "supplier":
      return { ...left, bizStep: "shipping", disposition: "returned" }
    case "scrap":
      return { ...left, action: "DELETE", bizStep: "destroying", disposition: "destroyed" }
    case "production":
      return { ...left, bizStep: "installing", disposition: "in_progress" }
    case "assembly":
      return { ...left, bizStep: "disassembling", disposition: "in_progress" }
    default:
      return fact.from_location_id === "customer"
        ? { ...left, bizStep: "receiving", disposition: "returned" }
        : { ...left, bizStep: "stock_taking", disposition: "unknown" }
  }
}

/** A customer's unit comes to us, moves or goes back; it stays the customer's. */
function stepInCare({ from_location_id: from, to_location_id: to }: EpcisFact): Step | null {
  if (isCare(to)) {
    const repair = { action: "OBSERVE" as const, at: shelfOf(to), stays: true }
    return {
      ...repair,
      bizStep: isCare(from) ? "storing" : "receiving",
      disposition: "in_progress",
    }
  }
  const left = { action: "OBSERVE" as const, at: shelfOf(from), stays: false }
  return isCare(from) && to === "customer"
    ? { ...left, bizStep: "shipping", disposition: "in_transit" }
    : null
}

/** The business step of a movement: that of its destination where this is a stock location, else that of its leaving. */
export function stepOf(fact: EpcisFact): Step {
  const { from_location_id: from, to_location_id: to, document_from } = fact
  const inCare = stepInCare(fact)
  if (inCare) {
    return inCare
  }
  if (isReal(to)) {
    return stepIn(fact, to)
  }
  const at = [shelfOf(from), document_from].find(isReal) ?? null
  return stepOut(fact, at)
}
