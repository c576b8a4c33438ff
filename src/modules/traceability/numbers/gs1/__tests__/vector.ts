import { checkDigit } from "../check-digit"
import { readBarcode } from "../read-barcode"

/*
 * What GS1's General Specifications, its Digital Link standard and its syntax dictionary allow and forbid, code by code.
 * Nothing here knows how the reader works: a code is accepted when a reading of it is certain.
 */

export const NOW = new Date("2026-11-21T12:00:00Z")
export const GTIN = "09506000134352"
export const G = `01${GTIN}`
export const SSCC = "095060000000000015"
export const GLN = "9506000134352"
export const GS = "\u001d"
export const LINK = `https://id.gs1.org/01/${GTIN}`

export const withCheckDigit = (digits: string) => digits + checkDigit(digits)

export function isAccepted(code: string): boolean {
  const read = readBarcode(code, NOW)
  return read.format === "gtin" || ("reading" in read && read.reading !== undefined)
}

export const accepted = (codes: string[]) =>
  it.each(codes)("accepts %j", (code) => expect(isAccepted(code)).toBe(true))
export const refused = (codes: string[]) =>
  it.each(codes)("refuses %j", (code) => expect(isAccepted(code)).toBe(false))
