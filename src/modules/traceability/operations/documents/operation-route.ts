import type { OperationCode } from "../../../../types/operation"
import { careAt, isVirtualLocation } from "../../../../shared/places"
import { sayPlace } from "../../../../shared/say-place"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"

/** Where goods go by default: from and to, of each kind of operation at a stock location. */
const ROUTES: Record<OperationCode, [from: string, to: string]> = {
  receipt: ["supplier", "here"],
  delivery: ["here", "customer"],
  return: ["customer", "here"],
  internal: ["here", ""],
  manufacturing: ["here", "production"],
  adjustment: ["adjustment", "here"],
  scrap: ["here", "scrap"],
  repair_in: ["customer", "care"],
  repair_out: ["care", "customer"],
  loan: ["here", "loan"],
}

/** Which ends of each kind may be which places; `here` is the type's own stock location,
 * `care` what is in care there, `stock` any stock location. */
const ALLOWED: Record<OperationCode, [from: string, to: string][]> = {
  receipt: [["supplier", "here"]],
  delivery: [["here", "customer"]],
  return: [
    ["customer", "here"],
    ["here", "supplier"],
  ],
  internal: [["stock", "stock"]],
  manufacturing: [["here", "production"]],
  adjustment: [
    ["adjustment", "here"],
    ["here", "adjustment"],
  ],
  scrap: [["stock", "scrap"]],
  repair_in: [["customer", "care"]],
  repair_out: [["care", "customer"]],
  loan: [
    ["here", "loan"],
    ["loan", "here"],
    ["loan", "customer"],
  ],
}

/**
 * From where to where an operation goes: the places that are given, else those of its type. Throws `invalid_state` when
 * an operation of the type may not go there.
 */
export function operationRoute(
  type: { code: OperationCode; stock_location_id: string },
  given: { from_location_id?: string; to_location_id?: string }
): { from: string; to: string } {
  const placeOf = (rule: string) => {
    const here = type.stock_location_id
    return rule === "here" ? here : rule === "care" ? careAt(here) : rule
  }
  const [from, to] = ROUTES[type.code].map(placeOf)
  const route = { from: given.from_location_id ?? from, to: given.to_location_id ?? to }
  const fits = (place: string, rule: string) =>
    rule === "stock" ? !!place && !isVirtualLocation(place) : place === placeOf(rule)
  const allowed = ALLOWED[type.code].some(
    ([start, end]) => fits(route.from, start) && fits(route.to, end)
  )
  if (!allowed || route.from === route.to) {
    const ends = say("part.route", {
      from: sayPlace(route.from),
      to: route.to ? sayPlace(route.to) : say("part.noPlace"),
    })
    throw new TraceabilityError("invalid_state", say("invalid_state.wrongRoute", { route: ends }))
  }
  return route
}
