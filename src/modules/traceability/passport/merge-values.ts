import type { PassportValues } from "../../../types/passport"

/** What is said of a unit stands before what is said of its kind, field by field; who may see it stays unless that is said too. */
export function mergeValues(
  wide: PassportValues | null | undefined,
  narrow: PassportValues | null | undefined
): PassportValues {
  const merged = { ...wide }
  for (const [code, given] of Object.entries(narrow ?? {})) {
    merged[code] = { ...merged[code], ...given }
  }
  return merged
}
