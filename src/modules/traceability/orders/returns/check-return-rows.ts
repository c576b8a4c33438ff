import { say, spoken } from "../../../../shared/say"
import { inSlices } from "../../../../shared/in-slices"
import { CONFIRMED_STATES, type UniquenessScope } from "../../../../types/operation"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import { foldName } from "../../numbers/naming/fold-text"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import { checkRowShapes } from "../../operations/documents/checks/check-row-shapes"
import { findDuplicateRows } from "../../operations/documents/checks/find-duplicate-rows"
import type { GivenRow } from "../../operations/documents/given-row"
import type { LineRow, OperationRow } from "../../operations/documents/operation-rows"
import {
  quantitiesAsOfLots,
  refuseOutgoingQuantity,
} from "../../operations/documents/checks/refuse-outgoing-quantity"
import { rowError } from "../../operations/documents/checks/row-error"
import { listed, type Sql } from "../../sql"
import { type SoldUnit, unitFinder } from "./read-sold-units"
import { refuseNotSold } from "./refuse-not-sold"

/** A unit that somebody says comes back, on a line of the return's operation. */
export type GivenReturnRow = GivenRow & { damaged?: boolean; blocked_reason?: string | null }

export type CheckedReturnRow = {
  index: number
  line: LineRow
  lot_id: string | null
  lot_name: string | null
  quantity: number
  damaged: boolean
  blocked_reason: string | null
}

type Rules = {
  operation: OperationRow
  lines: LineRow[]
  sold: SoldUnit[]
  /** How much of a line was shipped without a lot and is still with the customer. */
  untracked: (line: LineRow) => number
  scope: UniquenessScope
}

const isNamed = (row: GivenReturnRow): boolean => !!row.lot_id || !!foldName(row.lot_name)

async function readHolder(
  sql: Sql,
  operationId: string,
  lotId: string
): Promise<string | undefined> {
  const [holder] = await sql<{ reference: string }>(
    `SELECT o.reference FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
      WHERE d.lot_id = ? AND o.code = 'return' AND o.state IN (${listed(CONFIRMED_STATES)}) AND o.id <> ? LIMIT 1`,
    [lotId, operationId]
  )
  return holder?.reference
}

/** More of a lot than the line still has with the customer, or a unit that another return names. */
async function refuseHeld(
  sql: Sql,
  operationId: string,
  row: GivenRow,
  unit: SoldUnit,
  needed: number
): Promise<RowError> {
  const named = { ...row, lot_name: unit.name }
  const holder = await readHolder(sql, operationId, unit.lot_id)
  if (holder && needed <= unit.quantity) {
    return rowError(
      named,
      "lot_reserved",
      say("lot_reserved.comingBack", { name: unit.name, holder }),
      holder
    )
  }
  return rowError(
    named,
    "quantity_mismatch",
    say("quantity_mismatch.fewerWithCustomer", { name: unit.name, needed, free: unit.free })
  )
}

/** Rows without a lot stand for goods that were shipped without one; every other unit must be named. */
function checkUntrackedRows(rows: GivenReturnRow[], rules: Rules): RowError[] {
  const used = new Map<string, number>()
  return rows.flatMap((row): RowError[] => {
    const line = rules.lines.find((l) => l.id === row.line_id)!
    const item = itemToken(line.inventory_item_id)
    const { quantity = 1 } = row
    const checked = checkQuantity(quantity, "none")
    if (!checked.ok) {
      return [
        rowError(
          row,
          "quantity_mismatch",
          say("quantity_mismatch.about", { subject: item, problem: checked.said })
        ),
      ]
    }
    if (line.tracking === "serial" && !Number.isInteger(quantity)) {
      const said = say("quantity_mismatch.wholeUnitBack", { item, quantity })
      return [rowError(row, "quantity_mismatch", said)]
    }
    const total = roundQuantity((used.get(line.id) ?? 0) + quantity)
    used.set(line.id, total)
    const left = rules.untracked(line)
    return line.tracking === "none" || total <= left
      ? []
      : [
          rowError(
            row,
            "lot_required",
            left > 0
              ? say("lot_required.fewerShippedWithout", { item, left })
              : say("lot_required.whichComesBack", { item })
          ),
        ]
  })
}

function refuseTooMany(rows: CheckedReturnRow[], rules: Rules): RowError[] {
  return rules.lines.flatMap((line): RowError[] => {
    const ofLine = rows.filter((row) => row.line.id === line.id)
    const total = sumQuantities(ofLine.map((row) => row.quantity))
    const last = ofLine[ofLine.length - 1]
    return total <= line.demand
      ? []
      : [
          {
            index: last.index,
            line_id: line.line_item_id ?? undefined,
            value: String(total),
            code: "quantity_mismatch",
            ...spoken(
              say("quantity_mismatch.moreNamed", {
                item: itemToken(line.inventory_item_id),
                total,
                demand: line.demand,
              })
            ),
          },
        ]
  })
}

/**
 * Checks rows of a return: each names a unit sold on its line that is still with the customer and on no other return, each
 * once, no more than the return expects. Blocked and expired units may come back. The lots must be locked. Returns good
 * rows, and an error for every bad one, by index.
 */
export async function checkReturnRows(
  sql: Sql,
  given: GivenReturnRow[],
  rules: Rules
): Promise<{ rows: CheckedReturnRow[]; errors: RowError[] }> {
  const lineOf = new Map(rules.lines.map((line) => [line.id, line]))
  const tracking = new Map(rules.lines.map((line) => [line.inventory_item_id, line.tracking]))
  const named = await inSlices(checkRowShapes(given.filter(isNamed), quantitiesAsOfLots(tracking)))
  const untracked = given.filter((row) => !isNamed(row))
  const errors = [...named.errors, ...checkUntrackedRows(untracked, rules)]
  const find = unitFinder(rules.sold)
  const unitOf = (row: GivenRow) => find(lineOf.get(row.line_id)!, row)
  const nameOf = (row: GivenRow) => unitOf(row)?.name ?? row.lot_name ?? row.lot_id!
  const quantities = { tracking, to_location_id: rules.operation.to_location_id }
  errors.push(
    ...named.good.flatMap((row) => refuseOutgoingQuantity(row, unitOf(row), quantities) ?? [])
  )
  errors.push(...findDuplicateRows(named.good, { tracking, scope: rules.scope }, nameOf))
  const bad = new Set(errors.map((error) => error.index))

  const needed = new Map<SoldUnit, number>()
  for (const row of named.good.filter((r) => !bad.has(r.index))) {
    const unit = unitOf(row)
    if (unit) {
      needed.set(unit, roundQuantity((needed.get(unit) ?? 0) + row.quantity))
    }
  }
  const unknown: GivenRow[] = []
  const rows: CheckedReturnRow[] = []
  const checked = (row: GivenReturnRow, unit: SoldUnit | null) => ({
    index: row.index,
    line: lineOf.get(row.line_id)!,
    lot_id: unit?.lot_id ?? null,
    lot_name: unit?.name ?? null,
    quantity: row.quantity ?? 1,
    damaged: row.damaged ?? false,
    blocked_reason: row.blocked_reason?.trim() || null,
  })
  for (const row of named.good.filter((r) => !bad.has(r.index))) {
    const unit = unitOf(row)
    if (!unit) {
      unknown.push(row)
    } else if (needed.get(unit)! > unit.free) {
      errors.push(await refuseHeld(sql, rules.operation.id, row, unit, needed.get(unit)!))
    } else {
      rows.push(checked(row, unit))
    }
  }
  errors.push(...(await refuseNotSold(sql, rules.operation.order_id!, unknown, rules.sold)))
  for (const row of untracked.filter((r) => !bad.has(r.index))) {
    rows.push(checked(row, null))
  }
  errors.push(...refuseTooMany(rows, rules))
  return { rows, errors: errors.sort((a, b) => a.index - b.index) }
}
