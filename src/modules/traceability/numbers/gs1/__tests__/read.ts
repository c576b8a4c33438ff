import { inEnglish } from "../../../../../shared/say"
import { readBarcode } from "../read-barcode"
import { readGs1Data } from "../read-gs1-data"

export const NOW = new Date("2026-11-21T12:00:00Z")
export const GTIN = "09506000134352"
export const FNC1 = "\u001d"

export const withoutUndefined = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))

export const dataOf = (code: string) => {
  const read = readBarcode(code, NOW)
  if (!("reading" in read && read.reading)) {
    throw new Error(`${read.format}: ${problemOf(code)}`)
  }
  return withoutUndefined(readGs1Data(read.reading, NOW))
}

export const othersOf = (code: string) => {
  const read = readBarcode(code, NOW)
  const others = "others" in read ? read.others : []
  return others.map((reading) => withoutUndefined(readGs1Data(reading, NOW)))
}

export const problemOf = (code: string) => {
  const read = readBarcode(code, NOW)
  return "problem" in read && read.problem ? inEnglish(read.problem) : undefined
}
