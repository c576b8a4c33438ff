/**
 * How a second identifier is checked and compared: an IMEI has 15 digits and an ICCID 19 or 20, each with its check digit, a
 * MAC 12 hexadecimal digits; signs between them do not count. `none` takes any text.
 */
export const IDENTIFIER_CHECKS = ["none", "imei", "mac", "iccid"] as const
export type IdentifierCheck = (typeof IDENTIFIER_CHECKS)[number]

/** A kind of second identifier that the shop keeps. */
export type IdentifierKind = {
  /** What programs call it: small letters, digits and underscores. */
  code: string
  /** What people call it, and what stands above its column in a list. */
  label: string
  /** No two units have the same one. */
  unique: boolean
  check: IdentifierCheck
}

/** Another number of a unit, of a kind by its code. */
export type GivenIdentifier = { kind: string; value: string }
