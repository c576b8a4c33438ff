import { holdsStock, isVirtualLocation } from "../../../../shared/places"
import type { Tracking, UniquenessScope } from "../../../../types/operation"
import { itemToken, locationToken } from "../../../../shared/message-tokens"
import type { RowError } from "../../../../shared/traceability-error"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, FoundLot } from "../../stock/lots/find-lots"
import { checkLotName } from "../../numbers/naming/check-lot-name"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import type { Sql } from "../../sql"
import { checkRowDates } from "./check-row-dates"
import { rowError } from "./row-error"
import { compositeKey } from "../../../../shared/composite-key"
import { lotKey } from "../../stock/lots/lot-key"
import { findNamedLots } from "../../stock/lots/find-named-lots"
import { noLotWithId, isOfOtherItem } from "../../stock/lots/lot-refusals"
import { readTimeZone } from "../../stock/settings/time-zone"
import { uniquenessKey } from "../../stock/settings/uniqueness-key"

export type GivenRow = {
  index: number
  /** As whoever wrote the rows counts them; from 1 and without gaps when left out. */
  row_number?: number
  line_id: string
  inventory_item_id: string
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  expires_at?: Date | string | null
  /** Why a blocked or expired lot is to leave all the same. */
  override_reason?: string | null
  /** Take it even if another operation reserved it. */
  take_reserved?: boolean
}

/** What a good row means: an existing lot and where it comes from, or a name that is still to be created. */
export type IncomingRow = GivenRow & {
  lot_id: string | null
  lot_name: string
  quantity: number
  from_location_id: string
}

type Rules = {
  type_name: string
  use_create_lots: boolean
  use_existing_lots: boolean
  from_location_id: string
  to_location_id: string
  scope: UniquenessScope
  tracking: Map<string, Tracking>
}

/** Names and quantities in their own right, before anything is looked up. */
export function checkRowShapes(
  rows: GivenRow[],
  tracking: Map<string, Tracking>
): { good: (GivenRow & { quantity: number })[]; errors: RowError[] } {
  const good: (GivenRow & { quantity: number })[] = []
  const errors: RowError[] = []
  for (const row of rows) {
    const quantity = checkQuantity(row.quantity ?? 1, tracking.get(row.inventory_item_id) ?? "none")
    if (!quantity.ok) {
      errors.push(
        rowError(
          row,
          "quantity_mismatch",
          `${row.lot_name ?? row.lot_id ?? itemToken(row.inventory_item_id)}: ${quantity.message}`
        )
      )
      continue
    }
    if (row.lot_id) {
      good.push({ ...row, quantity: quantity.quantity })
      continue
    }
    const name = checkLotName(row.lot_name)
    if (!name.ok) {
      errors.push(rowError(row, "invalid_name", name.message))
      continue
    }
    good.push({ ...row, lot_name: name.name, quantity: quantity.quantity })
  }
  return { good, errors }
}

const rowNumber = (row: GivenRow): number => row.row_number ?? row.index + 1

/**
 * The same serial number twice in one operation, or one number for two items where numbers are unique over all items. A
 * lot may stand on several rows of its item.
 */
export function findDuplicates(
  rows: GivenRow[],
  rules: { tracking: Map<string, Tracking>; scope: UniquenessScope },
  nameOf: (row: GivenRow) => string
): RowError[] {
  const seen = new Map<string, GivenRow>()
  const errors: RowError[] = []
  for (const row of rows) {
    const key = compositeKey(uniquenessKey(rules.scope, row.inventory_item_id), nameOf(row))
    const first = seen.get(key)
    if (!first) {
      seen.set(key, row)
      continue
    }
    if (
      first.inventory_item_id !== row.inventory_item_id ||
      rules.tracking.get(row.inventory_item_id) === "serial"
    ) {
      const places = `rows ${rowNumber(first)} and ${rowNumber(row)}`
      errors.push(rowError(row, "duplicate_lot", `${nameOf(row)} is entered twice: ${places}.`))
    }
  }
  return errors
}

/** Why this existing lot may not come in here, or null when it may. Rules of receipts in docs/concepts.md. */
function refuseExisting(
  row: GivenRow,
  lot: FoundLot,
  rules: Rules,
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  if (lot.inventory_item_id !== row.inventory_item_id) {
    return rowError(
      row,
      "lot_wrong_item",
      isOfOtherItem(lot, row.inventory_item_id),
      lot.inventory_item_id
    )
  }
  if (lot.claim_id) {
    return rowError(row, "lot_exists", `${lot.name} is being received by somebody else right now.`)
  }
  const where = whereabouts(lot, last)
  const place = lot.places[0]?.location_id
  if (lot.kind === "serial" && place && !isVirtualLocation(place)) {
    return place === rules.to_location_id
      ? rowError(
          row,
          "lot_exists",
          `${lot.name} is already in stock at ${locationToken(place)}.`,
          where.ref
        )
      : rowError(
          row,
          "lot_elsewhere",
          `${lot.name} ${where.text} and cannot be received here too.`,
          where.ref
        )
  }
  if (lot.kind === "serial" && place === "production") {
    return rowError(
      row,
      "lot_elsewhere",
      `${lot.name} ${where.text} and cannot be received again.`,
      where.ref
    )
  }
  if (!rules.use_existing_lots && !last?.reversed) {
    const code = lot.kind === "serial" && place ? "lot_elsewhere" : "existing_not_allowed"
    return rowError(
      row,
      code,
      `${lot.name} exists already: it ${where.text}. "${rules.type_name}" only accepts new numbers; to take this one back, allow existing numbers on that operation type.`,
      where.ref
    )
  }
  return null
}

/**
 * Checks rows that bring goods in, and says for each good one which lot it means. All bad rows are answered at once.
 * A serial number that was sold may come in again where existing numbers are allowed (a buy-back): it then leaves the
 * customer, so that the ledger stays true to where the unit was.
 */
export async function checkIncomingRows(
  sql: Sql,
  given: GivenRow[],
  rules: Rules
): Promise<{ rows: IncomingRow[]; errors: RowError[] }> {
  const { good, errors } = checkRowShapes(given, rules.tracking)
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
  errors.push(...findDuplicates(good, rules, nameOf))
  const zone = good.some((row) => row.expires_at) ? await readTimeZone(sql) : "UTC"
  errors.push(...checkRowDates(good, lotOf, zone))
  const refused = new Set(errors.map((error) => error.index))
  const last = await lastMovements(
    sql,
    [...byName.values(), ...byId.values()].map((lot) => lot.id)
  )

  const rows: IncomingRow[] = []
  for (const row of good.filter((r) => !refused.has(r.index))) {
    const lot = lotOf(row)
    const error = checkOne(row, lot, rules, lot && last.get(lot.id))
    if (error) {
      errors.push(error)
      continue
    }
    rows.push({
      ...row,
      lot_id: lot?.id ?? null,
      lot_name: nameOf(row),
      from_location_id: sourceOf(lot, rules),
    })
  }
  return { rows, errors: errors.sort((a, b) => a.index - b.index) }
}

function checkOne(
  row: GivenRow,
  lot: FoundLot | undefined,
  rules: Rules,
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  if (lot) {
    return refuseExisting(row, lot, rules, last)
  }
  if (row.lot_id) {
    return rowError(row, "lot_not_found", noLotWithId(row.lot_id))
  }
  if (!rules.use_create_lots) {
    return rowError(
      row,
      "create_not_allowed",
      `${row.lot_name} does not exist yet, and "${rules.type_name}" may not create new numbers.`
    )
  }
  return null
}

/** A serial number that is at a customer or scrapped leaves that place; everything else comes from the operation's source. */
function sourceOf(lot: FoundLot | undefined, rules: Rules): string {
  const place = lot?.kind === "serial" ? lot.places[0]?.location_id : undefined
  return place && holdsStock(place) ? place : rules.from_location_id
}
