import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { isGs1, type ScannedCode } from "./read-scanned-code"
import type { LotKind } from "../../../../types/operation"

type Lot = { id: string; name: string; kind: LotKind }

export type ScannedLot<L extends Lot> = { lot: L; data?: Gs1Data }

const lotNameIn = (data: Gs1Data, kind: LotKind): string | undefined =>
  kind === "serial" ? data.serial : data.lot

/**
 * Returns the lots that a code means, each with the reading that led to it. What the standard makes of the code comes first;
 * other ways to split it count only when that finds nothing. Where a code names a serial number and its batch, the
 * serial number is meant. `findLots` finds lots by name or internal reference.
 */
export async function findScannedLots<L extends Lot>(
  code: ScannedCode,
  findLots: (texts: string[]) => Promise<L[]>
): Promise<ScannedLot<L>[]> {
  if (!isGs1(code)) {
    const lots = await findLots([code.text])
    const named = lots.filter((lot) => lot.name === code.text)
    return (named.length ? named : lots).map((lot) => ({ lot }))
  }
  const readings = [...(code.data ? [code.data] : []), ...code.others]
  const names = readings.flatMap(({ lot, serial }) => [lot ?? [], serial ?? []].flat())
  const lots = names.length ? await findLots(names) : []
  const meantBy = (data: Gs1Data): ScannedLot<L>[] =>
    lots.filter((lot) => lotNameIn(data, lot.kind) === lot.name).map((lot) => ({ lot, data }))
  const certain = code.data ? meantBy(code.data) : []
  const found = certain.length ? certain : distinct(code.others.flatMap(meantBy))
  const serials = found.filter(({ lot }) => lot.kind === "serial")
  return serials.length ? serials : found
}

const distinct = <L extends Lot>(found: ScannedLot<L>[]): ScannedLot<L>[] => [
  ...new Map(found.map((each) => [each.lot.id, each])).values(),
]
