import type { IdentifierKind } from "../../../../types/identifier"

/** What a shop keeps until it says otherwise. Two makers may give the same number to their goods. */
export const DEFAULT_IDENTIFIER_KINDS: IdentifierKind[] = [
  { code: "imei_2", label: "IMEI 2", unique: true, check: "imei" },
  { code: "mac", label: "MAC", unique: true, check: "mac" },
  { code: "iccid", label: "ICCID", unique: true, check: "iccid" },
  { code: "maker_number", label: "Maker's number", unique: false, check: "none" },
]
