import { inSlices } from "../../../../../shared/in-slices"
import type { Tracking, UniquenessScope } from "../../../../../types/operation"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import { lastMovements, type whereabouts } from "../../../stock/lots/describe-whereabouts"
import { findLotsById, type FoundLot } from "../../../stock/lots/find-lots"
import { findNamedLots } from "../../../stock/lots/find-named-lots"
import type { NameCheck } from "../../../numbers/lists/find-foreign-names"
import { readTimeZone } from "../../../stock/settings/time-zone"
import { lotKey } from "../../../stock/lots/lot-key"
import { noLotWithId } from "../../../stock/lots/lot-refusals"
import type { Sql } from "../../../sql"
import { checkRowDates } from "./check-row-dates"
import { checkRowShapes } from "./check-row-shapes"
import { findDuplicateRows } from "./find-duplicate-rows"
import type { GivenRow } from "../given-row"
import { incomingRoutes } from "./incoming-route"
import { hasDate } from "../label-facts"
import { refuseBatchOfLot } from "./refuse-batch-of-lot"
import { type IncomingRules, refuseIncomingLot } from "./refuse-incoming-lot"
import { withoutForeignNames } from "./without-foreign-names"
import { refuseOtherKind } from "./refuse-other-kind"
import { rowError } from "./row-error"
import { suggestKnownAs } from "./suggest-known-as"

/** A good row: the existing lot it means and where that comes from, or null for a name that is still to be created. */
export type IncomingRow = GivenRow & {
  lot_id: string | null
  lot_name: string
  quantity: number
  from_location_id: string
  /** The operation's destination, or its place of care for what stays a customer's. */
  to_location_id: string
  /** When it expires: by the lot's own date, of a new one by what is entered. */
  good_until: Date | null
}

type Rules = IncomingRules & {
  from_location_id: string
  purchase_order_id?: string | null
  scope: UniquenessScope
  tracking: Map<string, Tracking>
  /** Set for rows that are entered now, not for those that are checked once more. */
  names?: NameCheck
}

/** Why this row may not come in, or null. */
function refuseRow(
  row: GivenRow,
  lot: FoundLot | undefined,
  rules: Rules,
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  if (lot) {
    return refuseOtherKind(row, lot, rules) ?? refuseIncomingLot(row, lot, rules, last)
  }
  if (row.lot_id) {
    return rowError(row, "lot_not_found", noLotWithId(row.lot_id))
  }
  if (!rules.use_create_lots) {
    return rowError(
      row,
      "create_not_allowed",
      say("create_not_allowed.unknown", { name: row.lot_name!, type: rules.type_name })
    )
  }
  return null
}

/**
 * Checks rows that bring goods in. Returns each good one with the lot it means, and an error for every bad one, by index.
 * A serial number that was sold may come in again where existing numbers are allowed: it then leaves the
 * customer, so that the ledger stays true to where the unit was, and stays the customer's unless it is bought back.
 */
export async function checkIncomingRows(
  sql: Sql,
  given: GivenRow[],
  rules: Rules
): Promise<{ rows: IncomingRow[]; errors: RowError[] }> {
  const { good, errors } = await inSlices(checkRowShapes(given, rules.tracking))
  const byName = await findNamedLots(sql, good, rules.scope)
  const byId = new Map(
    (
      await findLotsById(
        sql,
        good.flatMap((row) => row.lot_id ?? [])
      )
    ).map((lot) => [lot.id, lot])
  )
  const lotOf = (row: GivenRow) => (row.lot_id ? byId.get(row.lot_id) : byName.get(lotKey(row)))
  const nameOf = (row: GivenRow) => lotOf(row)?.name ?? row.lot_name ?? row.lot_id!
  const named = await withoutForeignNames(good, lotOf, rules.names, errors)
  errors.push(...findDuplicateRows(named, rules, nameOf))
  const zone = named.some(hasDate) ? await readTimeZone(sql) : "UTC"
  errors.push(...checkRowDates(named, lotOf, zone))
  errors.push(...named.flatMap((row) => refuseBatchOfLot(row, rules.tracking)))
  const refused = new Set(errors.map((error) => error.index))
  const last = await lastMovements(
    sql,
    [...byName.values(), ...byId.values()].map((lot) => lot.id)
  )

  const rows: IncomingRow[] = []
  const unrefused = good.filter((r) => !refused.has(r.index))
  const routeOf = incomingRoutes(unrefused, lotOf, rules)
  for (const row of unrefused) {
    const lot = lotOf(row)
    const error = refuseRow(row, lot, rules, lot && last.get(lot.id))
    if (error) {
      errors.push(error)
      continue
    }
    rows.push({
      ...row,
      lot_id: lot?.id ?? null,
      lot_name: nameOf(row),
      ...routeOf(lot),
      good_until: lot ? lot.expires_at : row.expires_at ? new Date(row.expires_at) : null,
    })
  }
  const sorted = errors.sort((a, b) => a.index - b.index)
  return { rows, errors: await suggestKnownAs(sql, sorted, good, rules.scope) }
}
