import { foldName } from "../../numbers/naming/fold-text"
import type { UniquenessScope } from "../../../../types/operation"
import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { checkCapturedRows } from "../../operations/documents/check-captured-rows"
import { checkOutgoingRows } from "../../operations/documents/check-outgoing-rows"
import type { GivenRow } from "../../operations/documents/given-row"
import type { OutgoingRow } from "../../operations/documents/outgoing-rules"
import {
  asksForLots,
  mayCreateOnDelivery,
  capturesOnDelivery,
} from "../../operations/documents/capture-rules"
import { DetailRow } from "../../operations/documents/operation-rows"
import { type Taken } from "../../operations/documents/holdings"
import { takeReserved } from "../../operations/documents/take-reserved"
import type { Sql } from "../../sql"
import type { Target } from "./fulfillment-targets"

/** `additional_data.traceability.lots`: the units that a caller names. */
export type ExplicitLot = {
  line_item_id: string
  inventory_item_id?: string
  lot_id?: string
  lot_name?: string
  quantity?: number
  override_reason?: string
  take_reserved?: boolean
}

/** A unit that the caller names, or the row of Detailed Operations that is meant. */
export type NamedUnit = ExplicitLot & { detail?: DetailRow }

/** A unit that ships. Without a lot it is a name that untracked stock gets as it leaves. */
export type Chosen = {
  target: Target
  lot_id: string | null
  lot_name: string
  quantity: number
  override_reason?: string | null
  detail?: DetailRow
}

type IndexedLot = NamedUnit & { index: number }

/** Sorts the named units to the lines they are meant for; one that fits no line is refused. */
function explicitFor(
  targets: Target[],
  lots: NamedUnit[]
): { byTarget: Map<Target, IndexedLot[]>; errors: RowError[] } {
  const byTarget = new Map<Target, IndexedLot[]>()
  const errors: RowError[] = []
  lots.forEach((lot, index) => {
    const fitting = targets.filter(
      ({ line }) =>
        line.line_item_id === lot.line_item_id &&
        line.tracking !== "none" &&
        (!lot.inventory_item_id || lot.inventory_item_id === line.inventory_item_id)
    )
    if (fitting.length === 1) {
      const named = byTarget.get(fitting[0]) ?? []
      named.push({ ...lot, index })
      byTarget.set(fitting[0], named)
      return
    }
    const value = lot.lot_name ?? lot.lot_id ?? null
    const message = fitting.length
      ? `${value}: this line is a kit of several tracked items; say which one with inventory_item_id.`
      : `${value} is given for a line that is not in this fulfilment or is not tracked.`
    errors.push({ index, line_id: lot.line_item_id, value, code: "lot_wrong_item", message })
  })
  return { byTarget, errors }
}

/**
 * Rows assigned in Detailed Operations, scanned ones first, until the line has what it ships now. `spare` are rows of
 * lines of the same item whose units the caller names: what was proposed there may serve here.
 */
function chooseAssigned(
  target: Target,
  spare: DetailRow[],
  isNamed: (detail: DetailRow) => boolean
): Chosen[] {
  const usable = (detail: DetailRow) =>
    (detail.lot_id || detail.lot_name) &&
    !isNamed(detail) &&
    (!target.operation.require_scan || detail.picked)
  const own = target.details.filter(usable)
  const ordered = [
    ...own.filter((d) => d.picked),
    ...own.filter((d) => !d.picked),
    ...spare.filter(usable),
  ]
  const chosen: Chosen[] = []
  let missing = target.required
  for (const detail of ordered) {
    if (missing <= 0) {
      break
    }
    const quantity = Math.min(detail.quantity, missing)
    const assigned = detail.line_id === target.line.id ? { detail } : {}
    chosen.push({
      target,
      lot_id: detail.lot_id,
      lot_name: detail.lot_name!,
      quantity,
      override_reason: detail.override_reason,
      ...assigned,
    })
    missing = roundQuantity(missing - quantity)
  }
  return chosen
}

const sameStock = (a: Target, b: Target): boolean =>
  a.operation === b.operation &&
  a.line.inventory_item_id === b.line.inventory_item_id &&
  a.line.tracking === "serial"

const missingText = ({ line, operation }: Target, missing: number): string =>
  `${itemToken(line.inventory_item_id)}: ${
    line.tracking === "serial"
      ? `${missing} serial number${missing === 1 ? "" : "s"} missing`
      : `a lot for ${missing} is missing`
  }${
    capturesOnDelivery(operation, line)
      ? `. Enter ${line.tracking === "serial" ? "the serial number of each unit" : "the lots"} you ship`
      : ` at ${locationToken(operation.from_location_id)}. Assign`
  } in ${operation.reference}, Detailed Operations.`

/** Exactly what ships must be named: no less and no more. */
function refuseWrongTotals(
  targets: Target[],
  chosen: Map<Target, { quantity: number }[]>
): RowError[] {
  return targets.flatMap((target, index): RowError[] => {
    const total = sumQuantities((chosen.get(target) ?? []).map((row) => row.quantity))
    const missing = roundQuantity(target.required - total)
    if (missing === 0) {
      return []
    }
    const base = { index, line_id: target.line.line_item_id ?? undefined, value: String(total) }
    return missing > 0
      ? [{ ...base, code: "lot_required", message: missingText(target, missing) }]
      : [
          {
            ...base,
            code: "quantity_mismatch",
            message: `${itemToken(target.line.inventory_item_id)}: ${total} named, but ${target.required} are shipped.`,
          },
        ]
  })
}

/** The override reason that is on the assigned row already need not be given again. */
const reasonOnFile = ({ details }: Target, lot: ExplicitLot): string | null =>
  details.find((d) =>
    lot.lot_id ? d.lot_id === lot.lot_id : d.lot_name === foldName(lot.lot_name)
  )?.override_reason ?? null

/** Units that other operations reserved and the caller asks to take all the same. */
async function takeChosen(
  sql: Sql,
  rows: (GivenRow & { target: Target })[],
  actorId: string | null
): Promise<{ taken: Taken[]; errors: RowError[] }> {
  const all: { taken: Taken[]; errors: RowError[] } = { taken: [], errors: [] }
  for (const operation of new Set(rows.map((row) => row.target.operation))) {
    const ofOperation = rows.filter((row) => row.target.operation === operation)
    const own = [...new Set(ofOperation.map((row) => row.target))].flatMap((t) => t.details)
    const { taken, errors } = await takeReserved(sql, operation, ofOperation, own, actorId)
    all.taken.push(...taken)
    all.errors.push(...errors)
  }
  return all
}

/** The rows of each operation by how they are checked: lots taken from stock, and names that are given on delivery. */
function groupByCheck(rows: (GivenRow & { target: Target })[]) {
  const captured = (row: { target: Target }) =>
    capturesOnDelivery(row.target.operation, row.target.line)
  return [...new Set(rows.map((row) => row.target.operation))].flatMap((operation) => {
    const all = rows.filter((row) => row.target.operation === operation)
    return [
      { operation, check: checkOutgoingRows, ofOperation: all.filter((row) => !captured(row)) },
      { operation, check: checkCapturedRows, ofOperation: all.filter(captured) },
    ].filter(({ ofOperation }) => ofOperation.length)
  })
}

/** Checks all rows of all lines, operation by operation, as the rules are the operation type's and the place's. */
async function checkChosen(
  sql: Sql,
  rows: (GivenRow & { target: Target })[],
  scope: UniquenessScope
) {
  const good: (OutgoingRow & { target: Target })[] = []
  const errors: RowError[] = []
  for (const { operation, check, ofOperation } of groupByCheck(rows)) {
    const result = await check(sql, ofOperation, {
      ...operation,
      operation_id: operation.id,
      use_create_lots: mayCreateOnDelivery(operation),
      scope,
      tracking: new Map(
        ofOperation.map((row) => [row.inventory_item_id, row.target.line.tracking])
      ),
      now: new Date(),
      names: "certain",
    })
    good.push(...(result.rows as (OutgoingRow & { target: Target })[]))
    errors.push(
      ...result.errors.map((error) => ({
        ...error,
        line_id: rows.find((r) => r.index === error.index)?.target.line.line_item_id ?? undefined,
      }))
    )
  }
  return { good, errors }
}

/**
 * Splits named units into what the line has assigned already and what must be reserved for it now. A lot may be on several
 * rows of the line and be named several times: each row's quantity is taken once.
 */
function matchDetails(rows: Chosen[]): Chosen[] {
  const left = new Map<string, number>()
  return rows.flatMap(({ detail: meant, ...row }) => {
    const { target, lot_id, lot_name, quantity } = row
    // A name entered before its lot existed is not reserved: such a row is named like any other unit.
    if (meant && meant.lot_id === lot_id) {
      return [{ ...row, detail: meant }]
    }
    const matched: Chosen[] = []
    let extra = quantity
    for (const detail of target.details.filter((d) =>
      lot_id ? d.lot_id === lot_id : !d.lot_id && d.lot_name === lot_name
    )) {
      const own = Math.min(left.get(detail.id) ?? detail.quantity, extra)
      if (own > 0) {
        matched.push({ ...row, quantity: own, detail })
        left.set(detail.id, roundQuantity((left.get(detail.id) ?? detail.quantity) - own))
        extra = roundQuantity(extra - own)
      }
    }
    return extra > 0 ? [...matched, { ...row, quantity: extra }] : matched
  })
}

/**
 * Returns which units ship: those the caller names for a line, else those assigned to it; and what was taken from other
 * operations for them. Throws every bad row at once.
 */
export async function chooseLots(
  sql: Sql,
  targets: Target[],
  input: { lots: NamedUnit[]; scope: UniquenessScope; actor_id: string | null }
): Promise<{ chosen: Chosen[]; taken: Taken[] }> {
  const tracked = targets.filter(({ operation, line }) => asksForLots(operation, line))
  const { byTarget, errors } = explicitFor(tracked, input.lots)
  throwRowErrors(errors)
  const named = [...byTarget].flatMap(([target, lots]) =>
    lots.map((lot) => ({
      ...lot,
      override_reason: lot.override_reason ?? reasonOnFile(target, lot),
      target,
      line_id: target.line.id,
      inventory_item_id: target.line.inventory_item_id,
    }))
  )
  const values = new Set(input.lots.flatMap((lot) => [lot.lot_id, foldName(lot.lot_name)]))
  const isNamed = (d: DetailRow) =>
    d.lot_id !== null && (values.has(d.lot_id) || values.has(d.lot_name!))
  const assigned = tracked
    .filter((target) => !byTarget.has(target))
    .flatMap((target) => {
      const spare = [...byTarget.keys()]
        .filter((other) => sameStock(target, other))
        .flatMap((other) => other.details)
      return chooseAssigned(target, spare, isNamed)
    })
  const rows: (GivenRow & { target: Target })[] = [
    ...named,
    ...assigned.map((row, i) => ({
      index: input.lots.length + i,
      target: row.target,
      line_id: row.target.line.id,
      inventory_item_id: row.target.line.inventory_item_id,
      lot_id: row.lot_id,
      lot_name: row.lot_name,
      quantity: row.quantity,
      override_reason: row.override_reason,
    })),
  ]
  const { taken, errors: notTaken } = await takeChosen(sql, rows, input.actor_id)
  const { good, errors: rowErrors } = await checkChosen(sql, rows, input.scope)
  const others = rowErrors.filter(({ index }) => !notTaken.some((error) => error.index === index))
  throwRowErrors([...notTaken, ...others])
  const totals = new Map(
    tracked.map((target) => [target, good.filter((row) => row.target === target)])
  )
  throwRowErrors(refuseWrongTotals(tracked, totals))
  const explicit = good.filter((row) => row.index < input.lots.length)
  return { chosen: [...matchDetails(explicit), ...assigned], taken }
}
