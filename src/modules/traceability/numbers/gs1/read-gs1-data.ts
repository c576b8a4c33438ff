import type { Gs1Element } from "./check-message"
import { readGs1Date } from "./gs1-date"

/** What a message says that a warehouse can use. Dates are midnight UTC, unless the code has a time. */
export type Gs1Data = {
  gtin?: string
  lot?: string
  serial?: string
  quantity?: number
  expires_at?: Date
  best_before_at?: Date
}

/** YYMMDDHHMM; GS1 says the time is that of the place of production, which nobody here knows: it is taken as UTC. */
function readDateTime(digits: string, now: Date): Date {
  const day = readGs1Date(digits.slice(0, 6), now)!
  return new Date(
    day.getTime() + Number(digits.slice(6, 8)) * 3_600_000 + Number(digits.slice(8)) * 60_000
  )
}

/** Reads a checked message. The article is (01), or on a logistic label (02), whose number of units is (37). */
export function readGs1Data(elements: Gs1Element[], now: Date): Gs1Data {
  const values = new Map(elements.map(({ ai, value }) => [ai, value]))
  const date = (ai: string) => (values.has(ai) ? readGs1Date(values.get(ai)!, now) : undefined)
  const quantity = values.get("30") ?? values.get("37")
  const time = values.get("7003")
  return {
    gtin: values.get("01") ?? values.get("02"),
    lot: values.get("10"),
    serial: values.get("21"),
    quantity: quantity === undefined ? undefined : Number(quantity),
    expires_at: time ? readDateTime(time, now) : date("17"),
    best_before_at: date("15"),
  }
}
