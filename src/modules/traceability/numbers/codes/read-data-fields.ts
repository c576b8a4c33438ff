import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { readGs1Date, readLongDate } from "../gs1/gs1-date"
import type { Gs1Data } from "../gs1/read-gs1-data"
import { type DataField, splitDataIdentifier } from "./data-identifiers"

/** What a code of several fields says: by which codes it names its article, and what of the unit. */
export type DataFields =
  | { articles: string[]; data: Gs1Data }
  /** In an envelope whose format is GS1's own: an element string. */
  | { elements: string }
  | { problem: RefusalDetails }

const GS = "\u001d"

/** How scanners and computers write the three signs of an envelope that cannot be seen. */
const SIGNS: [RegExp, string][] = [
  [/␝|[<{[]GS[>}\]]|\\x1d|\\u001d|\^\]/gi, GS],
  [/␞|[<{[]RS[>}\]]|\\x1e|\\u001e|\^\^/gi, "\u001e"],
  [/␄|[<{[]EOT[>}\]]|\\x04|\\u0004|\^D$/gi, "\u0004"],
]

/** ISO 15434: what is in it (05 GS1, 06 data identifiers), then each field behind a separator, which may be one that can be seen. */
const ENVELOPE =
  /^\[\)>[^\dA-Za-z]?(?<format>05|06)(?<sign>[^\dA-Za-z])(?<fields>.+?)(?:\k<sign>|\u001e|\u0004)*$/su

function fieldsOf(text: string): { format?: string; fields: string[] } | undefined {
  const { format, sign = GS, fields } = ENVELOPE.exec(text)?.groups ?? {}
  if (fields) {
    return { format, fields: fields.split(sign) }
  }
  const parts = text.includes(GS) ? text.split(GS).filter(Boolean) : []
  const all = parts.map(splitDataIdentifier)
  const isNamed = all.some((field) => field && field.means !== "other")
  return parts.length && isNamed && all.every(Boolean) ? { fields: parts } : undefined
}

/** The value of the first of these identifiers that is there: what the supplier calls it goes before what the customer does. */
const valueOf = (fields: DataField[], ...identifiers: string[]): string | undefined =>
  identifiers
    .map((identifier) => fields.find((field) => field.identifier === identifier)?.value)
    .find((value) => value !== undefined)

const READ = ["S", "T", "1T", "Q", "14D", "16D"]

/** An identifier that stands there twice, with two values. */
const findContradicted = (fields: DataField[]): string | undefined =>
  READ.find(
    (identifier) =>
      new Set(fields.filter((f) => f.identifier === identifier).map(({ value }) => value)).size > 1
  )

type Day = { identifier: string; value: string; day: Date | undefined }

const longDay = (identifier: string, value: string | undefined): Day[] =>
  value === undefined
    ? []
    : [{ identifier, value, day: /^\d{8}$/.test(value) ? readLongDate(value) : undefined }]

/** Medicines of the IFA, whose product number is behind 9N, have their expiration date behind D. */
function expiryOf(fields: DataField[], now: Date): Day[] {
  const short = valueOf(fields, "9N") === undefined ? undefined : valueOf(fields, "D")
  return short === undefined
    ? longDay("14D", valueOf(fields, "14D"))
    : [
        {
          identifier: "D",
          value: short,
          day: /^\d{6}$/.test(short) ? readGs1Date(short, now) : undefined,
        },
      ]
}

function problemOf(fields: DataField[], days: Day[]): RefusalDetails | undefined {
  const twice = findContradicted(fields)
  if (twice) {
    return say("gs1.contradicted", { ai: twice })
  }
  const wrong = days.find(({ day }) => !day)
  if (wrong) {
    return say("gs1.valueHas", {
      ai: wrong.identifier,
      value: `"${wrong.value}"`,
      wrong: say("gs1.noDate"),
    })
  }
  return Number(valueOf(fields, "Q") ?? 1) > 0 ? undefined : say("gs1.noQuantity")
}

/**
 * Reads a code that has several fields with data identifiers, in an envelope of ISO 15434 or with separators alone; undefined for any other
 * code. Identifiers that say nothing a warehouse keeps are passed over.
 */
export function readDataFields(code: string, now: Date): DataFields | undefined {
  const text = SIGNS.reduce((read, [written, sign]) => read.replace(written, sign), code.trim())
  const found = fieldsOf(text)
  if (!found) {
    return undefined
  }
  if (found.format === "05") {
    return { elements: found.fields.join(GS) }
  }
  const fields = found.fields.flatMap((field) => splitDataIdentifier(field) ?? [])
  const expires = expiryOf(fields, now)
  const produced = longDay("16D", valueOf(fields, "16D"))
  const problem = problemOf(fields, [...expires, ...produced])
  if (problem) {
    return { problem }
  }
  const quantity = valueOf(fields, "Q")
  return {
    articles: fields.filter(({ means }) => means === "article").map(({ value }) => value),
    data: {
      lot: valueOf(fields, "1T", "T"),
      serial: valueOf(fields, "S"),
      quantity: quantity === undefined ? undefined : Number(quantity),
      expires_at: expires[0]?.day,
      produced_at: produced[0]?.day,
    },
  }
}
