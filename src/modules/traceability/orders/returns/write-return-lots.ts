import type { UniquenessScope } from "../../../../types/operation"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { say, spoken } from "../../../../shared/say"
import { RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { demandKey } from "../../operations/documents/demand-key"
import { assertRowCount } from "../../operations/documents/details/open-line"
import { nameIdentified, withWhatWasSaid } from "../../operations/documents/details/name-identified"
import { assertEditable } from "../../operations/documents/operation-state"
import {
  LineRow,
  lockOperation,
  OperationRow,
  readDetails,
  readLines,
} from "../../operations/documents/operation-rows"
import { releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { ItemTrackingRow, readTracking } from "../../stock/tracking/read-tracking"
import { CheckedReturnRow, checkReturnRows, GivenReturnRow } from "./check-return-rows"
import { insertReturnRows } from "./insert-return-rows"
import { lockReturnLots } from "./lock-return-lots"
import type { MedusaReturn } from "./medusa-return"
import { readSoldUnits, SoldUnit, unitFinder } from "./read-sold-units"

/** A unit that comes back, as a person names it. */
export type ReturnLot = {
  line_item_id: string
  inventory_item_id?: string
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  damaged?: boolean
  blocked_reason?: string | null
}

/** Returns how much of a line was shipped without a lot and is still with the customer. */
export function untrackedSoldOf(medusa: MedusaReturn, sold: SoldUnit[]): (line: LineRow) => number {
  return (line) => {
    const isOfLine = (row: { line_item_id: string; inventory_item_id: string }) =>
      demandKey(row) === demandKey(line)
    const part = medusa.parts.find(isOfLine)
    const withLot = sumQuantities(sold.filter(isOfLine).map((unit) => unit.quantity))
    // What Medusa has received without moving stock is no longer with the customer for Medusa, but still is for us.
    const pending = Math.max(line.demand - (part?.open ?? 0), 0)
    return Math.max(roundQuantity((part?.with_customer ?? 0) + pending - withLot), 0)
  }
}

/** Where a returned unit goes: to scrap, into stock, or nowhere for a lot of an item that is captured on delivery. */
export function destinationOf(
  operation: OperationRow,
  tracking: ItemTrackingRow,
  row: { damaged: boolean; lot_id: string | null }
): string {
  if (row.damaged) {
    return "scrap"
  }
  return row.lot_id && tracking.capture === "delivery" ? "adjustment" : operation.to_location_id
}

/** Finds the operation's line that a named unit is meant for; of a kit's parts the one on which the unit was sold. */
function assignLines(
  lots: ReturnLot[],
  lines: LineRow[],
  sold: SoldUnit[]
): { given: GivenReturnRow[]; errors: RowError[] } {
  const errors: RowError[] = []
  const find = unitFinder(sold)
  const given = lots.flatMap((lot, index): GivenReturnRow[] => {
    const ofItem = lines.filter(
      (line) =>
        line.line_item_id === lot.line_item_id &&
        (!lot.inventory_item_id || line.inventory_item_id === lot.inventory_item_id)
    )
    const tracked = ofItem.filter((line) => line.tracking !== "none")
    const line = tracked.length > 1 ? tracked.find((l) => find(l, lot)) : tracked[0]
    if (line) {
      return [{ ...lot, index, line_id: line.id, inventory_item_id: line.inventory_item_id }]
    }
    const value = lot.lot_name ?? lot.lot_id ?? null
    const said = tracked.length
      ? say("lot_wrong_item.kitLine", { name: value ?? "" })
      : say("lot_wrong_item.notComingBack", { name: value ?? lot.line_item_id })
    errors.push({
      index,
      line_id: lot.line_item_id,
      value,
      code: "lot_wrong_item",
      ...spoken(said),
    })
    return []
  })
  return { given, errors }
}

async function replaceRows(
  sql: Sql,
  operation: OperationRow,
  rows: CheckedReturnRow[],
  tracking: Map<string, ItemTrackingRow>
): Promise<void> {
  await insertReturnRows(
    sql,
    operation.id,
    rows.map((row) => ({
      ...row,
      line_id: row.line.id,
      to_location_id: destinationOf(operation, tracking.get(row.line.inventory_item_id)!, row),
    }))
  )
  await sql(
    `UPDATE traceability_operation SET assigned_by_hand = true, updated_at = now() WHERE id = ?`,
    [operation.id]
  )
}

/**
 * Replaces which units come back; an empty list clears them. The units are held at the customer until the return is received
 * or its operation cancelled, so no other return can name them. All or nothing: throws every bad row.
 */
export async function writeReturnLots(
  sql: Sql,
  input: {
    operation_id: string
    medusa: MedusaReturn
    lots: ReturnLot[]
    scope: UniquenessScope
  }
): Promise<void> {
  assertRowCount(input.lots.length)
  const operation = await lockOperation(sql, input.operation_id)
  assertEditable(operation)
  const lines = await readLines(sql, [operation.id])
  const tracking = await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR SHARE"
  )
  const before = await readDetails(sql, [operation.id])
  await lockReturnLots(sql, operation, before)
  await releaseDetails(
    sql,
    before.map((detail) => detail.id)
  )
  const sold = await readSoldUnits(sql, operation.order_id!, operation.id)
  const assigned = assignLines(input.lots, lines, sold)
  const { rows: given, said } = await nameIdentified(sql, assigned.given, input.scope)
  const { rows, errors } = await checkReturnRows(sql, given, {
    operation,
    lines,
    sold,
    untracked: untrackedSoldOf(input.medusa, sold),
    scope: input.scope,
  })
  // The caller knows the lines by their line item.
  const lineItemOf = new Map(lines.map((line) => [line.id, line.line_item_id ?? undefined]))
  const ofLineItem = withWhatWasSaid(errors, said).map((error) => ({
    ...error,
    line_id: lineItemOf.get(error.line_id!) ?? error.line_id,
  }))
  throwRowErrors([...assigned.errors, ...ofLineItem].sort((a, b) => a.index - b.index))
  await replaceRows(sql, operation, rows, tracking)
}
