import type { Gs1Element } from "./check-message"
import { readGs1Date } from "./gs1-date"

/** What a message says that a warehouse can use. Dates are midnight UTC, unless the code has a time. */
export type Gs1Data = {
  gtin?: string
  lot?: string
  serial?: string
  /** Units of a traded item or in a logistic unit; of variable measure (30), or contained (37). */
  quantity?: number
  /** The quantity is that of the articles contained (37), of which each may hold several pieces. */
  counts_contained?: boolean
  /** In kilograms. */
  net_weight?: number
  /** The identifier of a measure of the goods that is none in kilograms: pounds, litres, metres … */
  other_measure?: string
  expires_at?: Date
  best_before_at?: Date
  produced_at?: Date
  packed_at?: Date
  sell_by_at?: Date
  /** The logistic unit that the label is on. */
  sscc?: string
  /** "2/3": the second of three pieces of one traded item. */
  piece?: string
}

/** YYMMDDHH, YYMMDDHHMM or YYMMDDHHMMSS; GS1 says the time is that of the place of production, which nobody here knows: it is taken as UTC. */
function readDateTime(digits: string, now: Date): Date {
  const day = readGs1Date(digits.slice(0, 6), now)!
  return new Date(
    day.getTime() +
      Number(digits.slice(6, 8)) * 3_600_000 +
      Number(digits.slice(8, 10)) * 60_000 +
      Number(digits.slice(10, 12)) * 1000
  )
}

/** Measures of traded goods (31nn to 36nn) but the net weight in kilograms, and those of a whole pallet (33nn, 34nn). */
const OTHER_MEASURE = /^3(?:1[1-6]|2\d|5[0-7]|6[0-6])\d$/

/** The last digit of (310n) says where the decimal point stands. */
function readNetWeight(elements: Gs1Element[]): number | undefined {
  const weight = elements.find(({ ai }) => /^310\d$/.test(ai))
  return weight && Number(`${weight.value}e-${weight.ai[3]}`)
}

/** An individual piece (8006) or the pieces contained (8026) name their article before the piece's own number. */
function readArticle(values: Map<string, string>): { gtin?: string; piece?: string } {
  const pieces = values.get("8006") ?? values.get("8026")
  const gtin = values.get("01") ?? values.get("02") ?? values.get("03") ?? pieces?.slice(0, 14)
  const piece = values.get("8006")?.slice(14)
  return { gtin, piece: piece && `${Number(piece.slice(0, 2))}/${Number(piece.slice(2))}` }
}

/** Reads a checked message. The article is (01), or on a logistic label (02), whose number of units is (37). */
export function readGs1Data(elements: Gs1Element[], now: Date): Gs1Data {
  const values = new Map(elements.map(({ ai, value }) => [ai, value]))
  const date = (ai: string) => (values.has(ai) ? readGs1Date(values.get(ai)!, now) : undefined)
  const count = values.get("30") ?? (values.has("8026") ? undefined : values.get("37"))
  const expires = values.get("7003")
  const produced = values.get("8008")
  return {
    ...readArticle(values),
    lot: values.get("10"),
    serial: values.get("21"),
    quantity: count === undefined ? undefined : Number(count),
    counts_contained: count !== undefined && !values.has("30") ? true : undefined,
    net_weight: readNetWeight(elements),
    other_measure: elements.find(({ ai }) => OTHER_MEASURE.test(ai))?.ai,
    expires_at: expires ? readDateTime(expires, now) : date("17"),
    best_before_at: date("15"),
    produced_at: produced ? readDateTime(produced, now) : date("11"),
    packed_at: date("13"),
    sell_by_at: date("16"),
    sscc: values.get("00"),
  }
}
