import type { GivenIdentifier } from "../../../../types/identifier"
import { identifierKeysOf } from "../../numbers/identifiers/check-identifier"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { splitDataIdentifier } from "../../numbers/codes/data-identifiers"
import { splitTitled } from "../../numbers/lists/split-titled"
import { isMessage, readingsOf, type ScannedCode } from "./read-scanned-code"
import type { LotStatus } from "../../../../types/lot"
import type { LotKind } from "../../../../types/operation"

type Lot = {
  id: string
  inventory_item_id: string
  name: string
  kind: LotKind
  places?: unknown[]
  status?: LotStatus
  identifiers?: GivenIdentifier[]
  former_names?: string[]
}

/**
 * `former_name` is what the label still calls a lot that was renamed; `former_name_of` are the names of other lots of the article that
 * were called before what this one is called now, so that an old label may be theirs.
 */
export type ScannedLot<L extends Lot> = {
  lot: L
  data?: Gs1Data
  former_name?: string
  former_name_of?: string[]
}

const lotNameIn = (data: Gs1Data, kind: LotKind): string | undefined =>
  kind === "serial" ? data.serial : data.lot

/** Is this number one of the unit's second identifiers? */
export function isIdentifiedBy(
  { identifiers = [] }: Pick<Lot, "identifiers">,
  text: string
): boolean {
  const keys = new Set(identifierKeysOf(text))
  return identifiers.some(({ value }) => identifierKeysOf(value).some((key) => keys.has(key)))
}

const wasCalled = ({ name, former_names = [] }: Lot, text: string | undefined): boolean =>
  text !== undefined && text !== name && former_names.includes(text)

const asRenamed = (lot: Lot, text: string): { former_name?: string } =>
  wasCalled(lot, text) ? { former_name: text } : {}

/** Some of it is or was somewhere. The batch of serial numbers has no stock of its own, and is never what is handled. */
const isStocked = ({ places, status }: Lot): boolean =>
  places ? places.length > 0 : status !== "new"

/** Each lot once, with the first reading that means it. */
const distinct = <L extends Lot>(found: ScannedLot<L>[]): ScannedLot<L>[] => {
  const first = new Map<string, ScannedLot<L>>()
  found.forEach((each) => first.has(each.lot.id) || first.set(each.lot.id, each))
  return [...first.values()]
}

/** A found lot with the others of its article that were called before what it was found by. */
function withOthersCalledSo<L extends Lot>(found: ScannedLot<L>, lots: L[]): ScannedLot<L> {
  const { name, inventory_item_id } = found.lot
  const others = lots.filter(
    (lot) => lot.inventory_item_id === inventory_item_id && wasCalled(lot, name)
  )
  return others.length ? { ...found, former_name_of: others.map((lot) => lot.name) } : found
}

/** The number of a text that has its title or its data identifier before it: `S/N: 7`, `1T4711`. */
function numberBehind(text: string): string | undefined {
  const field = splitDataIdentifier(text)
  return (
    splitTitled(text)?.number ??
    (field?.means === "lot" || field?.means === "serial" ? field.value : undefined)
  )
}

async function findNamed<L extends Lot>(
  text: string,
  findLots: (texts: string[]) => Promise<L[]>
): Promise<ScannedLot<L>[]> {
  const lots = await findLots([text])
  const named = lots.filter((lot) => lot.name === text)
  return (named.length ? named : lots)
    .map((lot) => ({ lot, ...asRenamed(lot, text) }))
    .map((found) => withOthersCalledSo(found, lots))
}

/**
 * Returns the lots that a code means, each with the reading that led to it. A code whose separators got lost can be read in
 * several ways: all of them count, unless the scanner is known to send separators. Where a code names a serial number and
 * its batch, the serial number is meant. A number that nothing has is looked for without its title (`S/N: 7`)
 * or its data identifier (`1T7`). `findLots` finds lots by name, former name, internal reference or second identifier; a name goes first.
 */
export async function findScannedLots<L extends Lot>(
  code: ScannedCode,
  findLots: (texts: string[]) => Promise<L[]>,
  hasSeparators = false
): Promise<ScannedLot<L>[]> {
  if (!isMessage(code)) {
    const found = await findNamed(code.text, findLots)
    const number = found.length ? undefined : numberBehind(code.text)
    return number ? findNamed(number, findLots) : found
  }
  const readings = hasSeparators && code.data ? [code.data] : readingsOf(code)
  const names = readings.flatMap(({ lot, serial }) => [lot ?? [], serial ?? []].flat())
  const lots = names.length ? await findLots(names) : []
  const meantBy = (data: Gs1Data): ScannedLot<L>[] =>
    lots
      .filter((lot) => lotNameIn(data, lot.kind) === lot.name)
      .filter((lot) => lot.kind === "serial" || !data.serial || isStocked(lot))
      .map((lot) => ({ lot, data }))
  const identifiedBy = (data: Gs1Data): ScannedLot<L>[] =>
    lots
      .filter((lot) => lot.kind === "serial" && data.serial && isIdentifiedBy(lot, data.serial))
      .map((lot) => ({ lot, data }))
  const renamedFrom = (data: Gs1Data): ScannedLot<L>[] =>
    lots.flatMap((lot) => {
      const former_name = lotNameIn(data, lot.kind)
      const isMeant = wasCalled(lot, former_name) && (lot.kind === "serial" || !data.serial)
      return isMeant ? [{ lot, data, former_name }] : []
    })
  const byName = distinct(readings.flatMap(meantBy))
  const others = (data: Gs1Data) => [...identifiedBy(data), ...renamedFrom(data)]
  const found = byName.length ? byName : distinct(readings.flatMap(others))
  const serials = found.filter(({ lot }) => lot.kind === "serial")
  return (serials.length ? serials : found).map((each) => withOthersCalledSo(each, lots))
}
