import type { GivenIdentifier } from "../../../../../types/identifier"
import { Tracking, type UniquenessScope } from "../../../../../types/operation"
import { holdsStock } from "../../../../../shared/places"
import { itemToken } from "../../../../../shared/message-tokens"
import { RowError, throwRowErrors } from "../../../../../shared/traceability-error"
import { say, spoken } from "../../../../../shared/say"
import { checkCapturedRows } from "../checks/check-captured-rows"
import type { NameCheck } from "../../../numbers/lists/find-foreign-names"
import { checkQuantity, requireQuantity } from "../../../numbers/naming/check-quantity"
import { Sql } from "../../../sql"
import { careRouteOf } from "../care-route"
import { checkIncomingRows } from "../checks/check-incoming-rows"
import type { GivenRow } from "../given-row"
import { checkOutgoingRows } from "../checks/check-outgoing-rows"
import {
  checkRowIdentifiers,
  refuseLeavingIdentifiers,
  unitsOfKept,
} from "../checks/check-row-identifiers"
import { checkSimilarRows } from "../checks/check-similar-rows"
import { type DatedDetail, StoredRow, asGivenRows, isEmpty } from "./given-detail"
import { type OpenLine } from "./open-line"
import {
  asksForLots,
  mayCreateOnDelivery,
  mayCreateInCare,
  mayCreateOnUse,
  capturesOnDelivery,
} from "../capture-rules"
import { DetailRow, LineRow } from "../operation-rows"

const NO_LOT = { lot_id: null, lot_name: null, override_reason: null }

/** Serial numbers entered here that are on another row of the operation already. */
function duplicatesOfKept(
  rows: (GivenRow & { lot_name: string })[],
  kept: DetailRow[],
  tracking: Tracking
): RowError[] {
  if (tracking !== "serial") {
    return []
  }
  const names = new Set(kept.flatMap((detail) => detail.lot_name ?? []))
  return rows
    .filter((row) => names.has(row.lot_name))
    .map((row) => ({
      index: row.index,
      line_id: row.line_id,
      value: row.lot_name,
      code: "duplicate_lot",
      ...spoken(say("duplicate_lot.entered", { name: row.lot_name })),
    }))
}

/** Empty rows wait for a lot name, and still stand for a quantity: what is missing is counted from them. */
function blankRowErrors(given: DatedDetail[], line: LineRow): RowError[] {
  return given.flatMap((row, index): RowError[] => {
    const quantity = checkQuantity(row.quantity ?? 1, line.tracking)
    return isEmpty(row) && !quantity.ok
      ? [
          {
            index,
            line_id: line.id,
            value: null,
            code: "quantity_mismatch",
            ...spoken(
              say("quantity_mismatch.about", {
                subject: itemToken(line.inventory_item_id),
                problem: quantity.said,
              })
            ),
          },
        ]
      : []
  })
}

/** A lot name entered here would be lost: refused at once, before somebody scans a whole pallet. */
function refuseNamesInStock(line: LineRow, given: DatedDetail[]): void {
  if (line.capture === "delivery") {
    throwRowErrors(
      given.flatMap((row, index): RowError[] => {
        const value = row.lot_name ?? row.lot_id ?? null
        const said = say("create_not_allowed.onDelivery", {
          name: String(value),
          item: itemToken(line.inventory_item_id),
        })
        return isEmpty(row)
          ? []
          : [{ index, line_id: line.id, value, code: "create_not_allowed", ...spoken(said) }]
      })
    )
  }
}

type Entering = {
  scope: UniquenessScope
  accept_similar?: boolean
  new_only?: boolean
  names?: NameCheck
}

/**
 * Checks rows as they are to be stored on a line. Returns them in order, with the lots they mean. Throws every bad row;
 * those that could not be taken from other operations (`notTaken`) come first.
 */
export async function checkDetails(
  sql: Sql,
  { operation, line, lines }: OpenLine,
  given: DatedDetail[],
  kept: DetailRow[],
  { scope, accept_similar, new_only, names }: Entering,
  notTaken: RowError[]
): Promise<StoredRow[]> {
  if (!asksForLots(operation, line)) {
    refuseNamesInStock(line, given)
    return given.map((row) => ({
      ...row,
      ...NO_LOT,
      quantity: requireQuantity(row.quantity ?? line.demand, "none"),
    }))
  }
  const named = asGivenRows(given, line)
  const outgoing = holdsStock(operation.from_location_id)
  const rules = {
    ...operation,
    scope,
    tracking: new Map([[line.inventory_item_id, line.tracking]]),
    operation_id: operation.id,
    use_create_lots: outgoing
      ? mayCreateOnDelivery(operation) ||
        mayCreateOnUse(operation, line) ||
        mayCreateInCare(operation)
      : operation.use_create_lots,
    add_to_lots: operation.add_to_lots && !new_only,
    now: new Date(),
    names,
    care: careRouteOf(operation),
  }
  const check = capturesOnDelivery(operation, line)
    ? checkCapturedRows
    : outgoing
      ? checkOutgoingRows
      : checkIncomingRows
  const { rows, errors } = await check(sql, named, rules)
  const identifiers = outgoing
    ? {
        stored: new Map<number, GivenIdentifier[]>(),
        errors: await refuseLeavingIdentifiers(sql, rows),
      }
    : await checkRowIdentifiers(sql, rows, {
        tracking: rules.tracking,
        kept: unitsOfKept(kept, lines),
        accept_similar,
      })
  throwRowErrors([
    ...notTaken,
    ...errors.filter((error) => !notTaken.some(({ index }) => index === error.index)),
    ...blankRowErrors(given, line),
    ...identifiers.errors,
    ...duplicatesOfKept(rows as (GivenRow & { lot_name: string })[], kept, line.tracking),
    ...(accept_similar ? [] : await checkSimilarRows(sql, rows, kept, scope)),
  ])
  const byIndex = new Map(rows.map((row) => [row.index, row]))
  return given.map((row, index) => {
    const good = byIndex.get(index)
    return good
      ? {
          ...row,
          identifiers: identifiers.stored.get(index),
          lot_id: good.lot_id ?? null,
          lot_name: good.lot_name ?? null,
          quantity: good.quantity!,
          override_reason: (outgoing && good.override_reason) || null,
          care: "care" in good ? good.care : undefined,
        }
      : { ...row, ...NO_LOT, quantity: row.quantity ?? 1 }
  })
}
