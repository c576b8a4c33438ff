import { type FoundLot, findLotsScanned } from "../lots/find-lots"
import type { Gs1Data } from "../gs1/read-gs1-data"
import type { Sql } from "../sql"
import { isGs1, type ScannedCode } from "./read-scanned-code"

export type ScannedLot = { lot: FoundLot; data?: Gs1Data }

const numberOf = (data: Gs1Data, kind: "lot" | "serial"): string | undefined =>
  kind === "serial" ? data.serial : data.lot

/**
 * The lots that a code means, each with the reading that led to it. What the standard makes of the code comes first;
 * other ways to split it count only when that finds nothing. Where a code names a serial number and its batch, the
 * serial number is meant. `itemIds` null looks among all items.
 */
export async function findScannedLots(
  sql: Sql,
  code: ScannedCode,
  itemIds: string[] | null
): Promise<ScannedLot[]> {
  if (!isGs1(code)) {
    const lots = await findLotsScanned(sql, [code.text], itemIds)
    const named = lots.filter((lot) => lot.name === code.text)
    return (named.length ? named : lots).map((lot) => ({ lot }))
  }
  const readings = [...(code.data ? [code.data] : []), ...code.others]
  const names = readings.flatMap(({ lot, serial }) => [lot ?? [], serial ?? []].flat())
  const lots = names.length ? await findLotsScanned(sql, names, itemIds) : []
  const meantBy = (data: Gs1Data): ScannedLot[] =>
    lots.filter((lot) => numberOf(data, lot.kind) === lot.name).map((lot) => ({ lot, data }))
  const certain = code.data ? meantBy(code.data) : []
  const found = certain.length ? certain : distinct(code.others.flatMap(meantBy))
  const serials = found.filter(({ lot }) => lot.kind === "serial")
  return serials.length ? serials : found
}

const distinct = (found: ScannedLot[]): ScannedLot[] => [
  ...new Map(found.map((each) => [each.lot.id, each])).values(),
]
