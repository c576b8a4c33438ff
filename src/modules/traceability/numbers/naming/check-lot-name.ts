import { TraceabilityError } from "../../../../shared/traceability-error"
import { foldText } from "./fold-text"
import { INVISIBLE_CHARACTER } from "./invisible-character"
import { shortenValue } from "./shorten-value"

/** What programs write for bytes that they could not read: two different names may have become one. */
const LOST_CHARACTER = "\uFFFD"

/** In characters as a person counts them (code points), after trimming. */
export const LOT_NAME_LENGTH_MAX = 128

export type CheckedLotName = { ok: true; name: string } | { ok: false; message: string }

/** Why this trimmed text cannot be a name, as the end of a sentence. */
function refusalOf(name: string, what: string): string | undefined {
  if (!name) {
    return `is empty: ${what} has at least one character`
  }
  const length = [...name].length
  if (length > LOT_NAME_LENGTH_MAX) {
    return `has ${length} characters, and ${what} has at most ${LOT_NAME_LENGTH_MAX}`
  }
  const invisible = name.match(INVISIBLE_CHARACTER)
  if (invisible) {
    const code = invisible[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")
    return `contains an invisible character (U+${code}): type it again without`
  }
  if (name.includes(LOST_CHARACTER)) {
    return `has lost a character (${LOST_CHARACTER}), as the text was read in another encoding than it was written in: open or copy it as UTF-8 again`
  }
  return undefined
}

/** The same for any other number of a unit; `what` says of which kind, with its article. */
export function checkName(value: unknown, what: string): CheckedLotName {
  if (typeof value !== "string") {
    const message = `${shortenValue(value)} is not text: send numbers of units as strings.`
    return { ok: false, message }
  }
  const name = foldText(value)
  const refusal = refusalOf(name, what)
  return refusal ? { ok: false, message: `${shortenValue(name)} ${refusal}.` } : { ok: true, name }
}

/**
 * Returns a lot or serial number as it is stored: folded to what a person sees, so that names that look equal are equal.
 * Odoo keeps spaces and compares byte by byte; users asked for the opposite. Only text is accepted: a JSON number has
 * already lost what makes `007`, `1e5` and `1.50` different.
 */
export function checkLotName(value: unknown): CheckedLotName {
  return typeof value === "string"
    ? checkName(value, "a lot or serial number")
    : {
        ok: false,
        message: `${shortenValue(value)} is not text: send lot and serial numbers as strings.`,
      }
}

/** A lot or serial number as it is stored, or `invalid_name` for one that `checkLotName` refuses. */
export function requireLotName(value: unknown): string {
  const checked = checkLotName(value)
  if (!checked.ok) {
    throw new TraceabilityError("invalid_name", checked.message)
  }
  return checked.name
}
