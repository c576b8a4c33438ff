import { spoken, say } from "../../../../shared/say"
import type { RefusalDetails } from "../../../../types/refusal"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { foldText } from "./fold-text"
import { INVISIBLE_CHARACTER } from "./invisible-character"
import { shortenValue } from "./shorten-value"

/** What programs write for bytes that they could not read: two different names may have become one. */
const LOST_CHARACTER = "\uFFFD"

/** In characters as a person counts them (code points), after trimming. */
export const LOT_NAME_LENGTH_MAX = 128

/** `said` is the message with what it is about. */
export type CheckedLotName =
  { ok: true; name: string } | { ok: false; message: string; said: string | RefusalDetails }

const refuse = (said: string | RefusalDetails): CheckedLotName => ({
  ok: false,
  message: spoken(said).message,
  said,
})

/** Why this trimmed text cannot be a name. */
function refusalOf(name: string, what: RefusalDetails): RefusalDetails | undefined {
  const value = shortenValue(name)
  if (!name) {
    return say("invalid_name.empty", { value, what })
  }
  const length = [...name].length
  if (length > LOT_NAME_LENGTH_MAX) {
    return say("invalid_name.tooLong", { value, length, what, limit: LOT_NAME_LENGTH_MAX })
  }
  const invisible = name.match(INVISIBLE_CHARACTER)
  if (invisible) {
    const code = invisible[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")
    return say("invalid_name.invisible", { value, code: `U+${code}` })
  }
  if (name.includes(LOST_CHARACTER)) {
    return say("invalid_name.lostCharacter", { value, sign: LOST_CHARACTER })
  }
  return undefined
}

/** The same for any other number of a unit; `what` says of which kind, with its article. */
export function checkName(value: unknown, what: RefusalDetails): CheckedLotName {
  if (typeof value !== "string") {
    return refuse(`${shortenValue(value)} is not text: send numbers of units as strings.`)
  }
  const name = foldText(value)
  const refusal = refusalOf(name, what)
  return refusal ? refuse(refusal) : { ok: true, name }
}

/**
 * Returns a lot or serial number as it is stored: folded to what a person sees, so that names that look equal are equal.
 * Odoo keeps spaces and compares byte by byte; users asked for the opposite. Only text is accepted: a JSON number has
 * already lost what makes `007`, `1e5` and `1.50` different.
 */
export function checkLotName(value: unknown): CheckedLotName {
  return typeof value === "string"
    ? checkName(value, say("part.aLotName"))
    : refuse(`${shortenValue(value)} is not text: send lot and serial numbers as strings.`)
}

/** A lot or serial number as it is stored, or `invalid_name` for one that `checkLotName` refuses. */
export function requireLotName(value: unknown): string {
  const checked = checkLotName(value)
  if (!checked.ok) {
    throw new TraceabilityError("invalid_name", checked.said)
  }
  return checked.name
}
