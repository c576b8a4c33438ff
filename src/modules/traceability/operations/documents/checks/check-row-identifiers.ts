import { say } from "../../../../../shared/say"
import type { RowError } from "../../../../../shared/traceability-error"
import type { GivenIdentifier } from "../../../../../types/identifier"
import type { Tracking } from "../../../../../types/operation"
import type { ReadIdentifier } from "../../../numbers/identifiers/read-identifiers"
import type { Sql } from "../../../sql"
import {
  asGiven,
  checkIdentifiers,
  type IdentifiedUnit,
} from "../../../stock/identifiers/check-identifiers"
import type { GivenRow } from "../given-row"
import type { DetailRow, LineRow } from "../operation-rows"
import { rowError } from "./row-error"

type Own = { lot_id: string; kind: string; key: string; value: string }

/** What the lots have already. */
const readOwn = (sql: Sql, lotIds: string[]): Promise<Own[]> =>
  sql<Own>(
    `SELECT lot_id, kind, key, value FROM traceability_lot_identifier WHERE lot_id = ANY(?::text[])`,
    [lotIds]
  )

/** Of a unit that exists a row may add an identifier, and say what it has; it changes none by the way. */
function refuseChanged(row: GivenRow, read: ReadIdentifier[], own: Own[]): RowError | null {
  for (const one of read) {
    const ofKind = own.filter((has) => has.lot_id === row.lot_id && has.kind === one.kind)
    if (ofKind.length && !ofKind.some((has) => has.key === one.key)) {
      const has = ofKind.map(({ value }) => value).join(", ")
      const message = say("invalid_state.otherIdentifier", {
        name: row.lot_name ?? row.lot_id ?? "",
        kind: one.label,
        has,
        entered: one.value,
      })
      return rowError(row, "identifier_exists", message)
    }
  }
  return null
}

/** Rows of an operation that are kept, as units. */
export const unitsOfKept = (kept: DetailRow[], lines: LineRow[]): IdentifiedUnit[] => {
  const itemOf = new Map(lines.map((line) => [line.id, line.inventory_item_id]))
  return kept.flatMap((detail) =>
    detail.lot_name
      ? [{ ...detail, name: detail.lot_name, inventory_item_id: itemOf.get(detail.line_id) ?? "" }]
      : []
  )
}

/**
 * Checks the second identifiers of good rows that come in. Returns them as they are stored, by the row's index, and an error
 * for each bad row: of a lot, of another unit, or called like one unless `accept_similar`.
 */
export async function checkRowIdentifiers(
  sql: Sql,
  rows: GivenRow[],
  rules: {
    tracking: Map<string, Tracking>
    kept?: IdentifiedUnit[]
    accept_similar?: boolean
  }
): Promise<{ stored: Map<number, GivenIdentifier[]>; errors: RowError[] }> {
  const stored = new Map<number, GivenIdentifier[]>()
  if (!rows.some((row) => row.identifiers?.length)) {
    return { stored, errors: [] }
  }
  const units = rows.map((row) => ({ ...row, name: row.lot_name ?? row.lot_id ?? "" }))
  const { read, problems } = await checkIdentifiers(sql, units, rules)
  const own = await readOwn(
    sql,
    rows.flatMap((row) => (row.identifiers?.length && row.lot_id) || [])
  )
  const errors = rows.flatMap((row, place): RowError[] => {
    if (!row.identifiers?.length) {
      return []
    }
    if (rules.tracking.get(row.inventory_item_id) !== "serial") {
      const message = say("invalid_state.lotHasNoIdentifiers", {
        name: row.lot_name ?? row.lot_id ?? "",
      })
      return [rowError(row, "invalid_state", message)]
    }
    const problem = problems.get(place)
    if (problem) {
      return [{ ...rowError(row, problem.code, problem.message), ...problem }]
    }
    stored.set(row.index, asGiven(read[place]))
    const changed = refuseChanged(row, read[place], own)
    return changed ? [changed] : []
  })
  return { stored, errors }
}

/**
 * A unit that leaves has its second identifiers already, or gets them where its serial number is shown: to say what it has
 * changes nothing, anything else is refused.
 */
export async function refuseLeavingIdentifiers(sql: Sql, rows: GivenRow[]): Promise<RowError[]> {
  const given = rows.filter((row) => row.identifiers?.length)
  if (!given.length) {
    return []
  }
  const own = await readOwn(
    sql,
    given.flatMap((row) => row.lot_id ?? [])
  )
  const hasAll = ({ lot_id, identifiers }: GivenRow): boolean =>
    identifiers!.every(({ kind, value }) =>
      own.some((has) => has.lot_id === lot_id && has.kind === kind && has.value === value)
    )
  return given
    .filter((row) => !hasAll(row))
    .map((row) =>
      rowError(
        row,
        "invalid_state",
        say("invalid_state.identifiersOnArrival", { name: row.lot_name ?? row.lot_id ?? "" })
      )
    )
}
