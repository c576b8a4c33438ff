import { inEnglish, say } from "../../../../shared/say"
import type { IdentifierKind } from "../../../../types/identifier"
import { checkName } from "../naming/check-lot-name"
import { cleanCell } from "../naming/clean-cell"
import { shortenValue } from "../naming/shorten-value"
import { spoiltName } from "../naming/spoilt-name"
import { IDENTIFIER_FORMATS } from "./identifier-formats"

/** `value` is what people see, `key` what it is compared and looked up by. */
export type CheckedIdentifier =
  { ok: true; value: string; key: string } | { ok: false; message: string }

/** Letter case makes no difference, nor what `foldText` folds. */
const plainKey = (value: string): string => value.toUpperCase()

/**
 * Reads a second identifier, however it was entered: typed, pasted, scanned or sent. Marks of spreadsheets go, what nobody
 * sees is refused, and what its kind says is checked. Never throws.
 */
export function checkIdentifier(
  given: unknown,
  { label, check }: Pick<IdentifierKind, "label" | "check">
): CheckedIdentifier {
  const named = checkName(
    typeof given === "string" ? cleanCell(given) : given,
    say("part.aSecondIdentifier")
  )
  if (!named.ok) {
    return { ok: false, message: `${label}: ${named.message}` }
  }
  const value = named.name
  const refuse = (reason: string): CheckedIdentifier => ({
    ok: false,
    message: `${label}: ${shortenValue(value)} ${reason}.`,
  })
  const spoilt = spoiltName(value)
  if (spoilt) {
    return refuse(inEnglish(spoilt))
  }
  if (check === "none") {
    return { ok: true, value, key: plainKey(value) }
  }
  const { keyOf, says } = IDENTIFIER_FORMATS[check]
  const key = keyOf(value)
  return key === undefined ? refuse(says) : { ok: true, value, key }
}

/** By what a text that somebody typed or scanned may be found among second identifiers, of whatever kind. */
export function identifierKeysOf(text: string): string[] {
  const named = checkName(cleanCell(text), say("part.aSecondIdentifier"))
  if (!named.ok) {
    return []
  }
  const formatted = Object.values(IDENTIFIER_FORMATS).flatMap(
    ({ keyOf }) => keyOf(named.name) ?? []
  )
  return [...new Set([plainKey(named.name), ...formatted])]
}
