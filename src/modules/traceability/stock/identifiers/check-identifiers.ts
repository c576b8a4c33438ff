import { say, spoken } from "../../../../shared/say"
import type { GivenIdentifier } from "../../../../types/identifier"
import { compositeKey } from "../../../../shared/composite-key"
import { groupBy } from "../../../../shared/group-by"
import type { RefusalDetails } from "../../../../types/refusal"
import { itemToken } from "../../../../shared/message-tokens"
import type { TraceabilityErrorCode } from "../../../../shared/traceability-error"
import {
  IDENTIFIERS_MAX,
  type ReadIdentifier,
  readIdentifiers,
} from "../../numbers/identifiers/read-identifiers"
import type { Sql } from "../../sql"
import { readIdentifierKinds } from "./read-identifier-kinds"

/** A unit that gets second identifiers; `lot_id` where it exists already. */
export type IdentifiedUnit = {
  inventory_item_id: string
  name: string
  lot_id?: string | null
  identifiers?: readonly GivenIdentifier[] | null
}

export type IdentifierProblem = {
  code: TraceabilityErrorCode
  value: string
  message: string
  details?: RefusalDetails
  /** The unit that is called so. */
  suggestion?: string
}

type Holder = { kind: string; key: string; lot_id: string; name: string; inventory_item_id: string }
type Unit = IdentifiedUnit & { read: ReadIdentifier[]; problem?: IdentifierProblem }

const keyOf = ({ kind, key }: { kind: string; key: string }): string => compositeKey(kind, key)

/** Who has these identifiers already, of kinds that no two units share. */
const readHolders = (sql: Sql, wanted: ReadIdentifier[]): Promise<Holder[]> =>
  sql<Holder>(
    `SELECT i.kind, i.key, i.lot_id, lot.name, lot.inventory_item_id
       FROM unnest(?::text[], ?::text[]) AS wanted (kind, key)
       JOIN traceability_lot_identifier i ON i.kind = wanted.kind AND i.key = wanted.key
       JOIN traceability_lot lot ON lot.id = i.lot_id`,
    [wanted.map((one) => one.kind), wanted.map((one) => one.key)]
  )

function refuseUnreadable(
  unit: IdentifiedUnit,
  kinds: Parameters<typeof readIdentifiers>[1]
): Unit {
  const given = unit.identifiers ?? []
  const { good, problems } = readIdentifiers(given.slice(0, IDENTIFIERS_MAX), kinds)
  if (given.length > IDENTIFIERS_MAX) {
    const message = `${unit.name}: a unit has at most ${IDENTIFIERS_MAX} second identifiers, not ${given.length}.`
    return { ...unit, read: good, problem: { code: "too_many_rows", value: unit.name, message } }
  }
  const [first] = problems
  const message = `${unit.name}: ${problems.map((problem) => problem.message).join(" ")}`
  return {
    ...unit,
    read: good,
    problem: first && { code: "invalid_name", value: first.value, message },
  }
}

const isSame = (
  unit: Unit,
  other: { lot_id?: string | null; name: string; inventory_item_id: string }
) =>
  unit.lot_id && other.lot_id
    ? unit.lot_id === other.lot_id
    : unit.name === other.name && unit.inventory_item_id === other.inventory_item_id

function describeHolder(
  one: ReadIdentifier,
  unit: Unit,
  holder: Omit<Holder, "kind" | "key" | "lot_id">
) {
  const of =
    holder.inventory_item_id === unit.inventory_item_id
      ? holder.name
      : say("part.unitOfItem", { name: holder.name, item: itemToken(holder.inventory_item_id) })
  return {
    code: "identifier_exists" as const,
    value: one.value,
    ...spoken(
      say("identifier_exists.ofOther", {
        name: unit.name,
        label: one.label,
        value: one.value,
        other: of,
      })
    ),
  }
}

/** Units that are called as another unit's second identifier, or are about to be. */
async function findNamesakes(sql: Sql, units: Unit[], known: Unit[]): Promise<Map<string, string>> {
  const namesakes = new Map<string, string>()
  for (const [itemId, ofItem] of groupBy(units, (unit) => unit.inventory_item_id)) {
    const values = ofItem.flatMap(({ read }) => read.flatMap(({ value, key }) => [value, key]))
    const lots = await sql<{ name: string }>(
      `SELECT name FROM traceability_lot WHERE inventory_item_id = ? AND kind = 'serial' AND name = ANY(?::text[])`,
      [itemId, values]
    )
    const entered = known.filter((unit) => unit.inventory_item_id === itemId)
    for (const { name } of [...lots, ...entered]) {
      namesakes.set(compositeKey(itemId, name), name)
    }
  }
  return namesakes
}

/**
 * Checks second identifiers of units before they are stored: what they are, whether another unit has one already (of a kind
 * that is unique; in the database, or among `units` and `kept`), and unless `accept_similar` whether another unit of the item
 * is called so. Returns them as they are read, and the first problem of each unit, by the unit's place.
 */
export async function checkIdentifiers(
  sql: Sql,
  units: IdentifiedUnit[],
  { kept = [], accept_similar }: { kept?: IdentifiedUnit[]; accept_similar?: boolean } = {}
): Promise<{ read: ReadIdentifier[][]; problems: Map<number, IdentifierProblem> }> {
  const problems = new Map<number, IdentifierProblem>()
  if (!units.some((unit) => unit.identifiers?.length)) {
    return { read: units.map(() => []), problems }
  }
  const kinds = await readIdentifierKinds(sql)
  const all = units.map((unit) => refuseUnreadable(unit, kinds))
  const others = kept.map((unit) => refuseUnreadable(unit, kinds))
  const unique = all.flatMap(({ read }) => read.filter((one) => one.unique))
  const holders = groupBy(unique.length ? await readHolders(sql, unique) : [], keyOf)
  const namesakes = accept_similar
    ? new Map<string, string>()
    : await findNamesakes(sql, all, [...all, ...others])
  const taken = new Map<string, Unit>()
  others.forEach((unit) => unit.read.forEach((one) => taken.set(keyOf(one), unit)))
  all.forEach((unit, place) => {
    const found = unit.read.flatMap((one): IdentifierProblem[] => {
      const key = keyOf(one)
      const other = one.unique ? taken.get(key) : undefined
      const holder = one.unique ? holders.get(key)?.find((each) => !isSame(unit, each)) : undefined
      taken.set(key, taken.get(key) ?? unit)
      if (holder ?? (other && !isSame(unit, other))) {
        return [describeHolder(one, unit, (holder ?? other)!)]
      }
      const namesake =
        namesakes.get(compositeKey(unit.inventory_item_id, one.value)) ??
        namesakes.get(compositeKey(unit.inventory_item_id, one.key))
      return namesake !== undefined && namesake !== unit.name
        ? [
            {
              code: "similar_lot",
              value: one.value,
              message: `${unit.name}: ${one.label} ${one.value} is the number of another unit, ${namesake}. If both are right, say so (accept_similar).`,
              suggestion: namesake,
            },
          ]
        : []
    })
    const problem = unit.problem ?? found[0]
    if (problem) {
      problems.set(place, problem)
    }
  })
  return { read: all.map(({ read }) => read), problems }
}

/** What is stored of an identifier, without what it is compared by. */
export const asGiven = (read: ReadIdentifier[]): GivenIdentifier[] =>
  read.map(({ kind, value }) => ({ kind, value }))
