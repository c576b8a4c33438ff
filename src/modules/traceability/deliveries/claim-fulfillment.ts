import { openClaim } from "../claims/claim-rows"
import { itemToken, locationToken } from "../../../utils/message-tokens"
import { roundQuantity, sumQuantities } from "../../../utils/round-quantity"
import { RowError, throwRowErrors, TraceabilityError } from "../../../utils/traceability-error"
import { insertLots } from "../lots/insert-lots"
import { newId } from "../new-id"
import { GivenRow } from "../operations/check-incoming-rows"
import { checkOutgoingRows, OutgoingRow } from "../operations/check-outgoing-rows"
import { asksForLots, assertEditable, DetailRow, LineRow, namesOnDelivery, OperationRow, readDetails, readLines } from "../operations/operation-rows"
import { releaseDetails } from "../reservation/release-details"
import { reserveStock } from "../reservation/reserve-by-strategy"
import type { Sql } from "../sql"
import { addUntracked } from "../tracking/add-untracked"
import { readTracking } from "../tracking/read-tracking"
import { demandKey } from "./demand-key"
import { Demand, readOpenDeliveries, syncDeliveries } from "./sync-deliveries"

/** What the fulfilment takes: of one line item and inventory item, at the place its stock leaves. */
export type Requirement = { line_item_id: string; inventory_item_id: string; location_id: string; quantity: number }

/** `additional_data.traceability.lots`: the units a caller names himself. */
export type ExplicitLot = {
  line_item_id: string
  inventory_item_id?: string
  lot_id?: string
  lot_name?: string
  quantity?: number
}

export type ClaimFulfillment = {
  transaction_id: string
  order_id: string
  partner_name: string | null
  actor_id: string | null
  demands: Demand[]
  requirements: Requirement[]
  lots: ExplicitLot[]
  scope: "item" | "global"
}

type Target = { operation: OperationRow; line: LineRow; details: DetailRow[]; required: number }
/** Without a lot it is a new number, for stock that has none. */
type Chosen = { target: Target; lot_id: string | null; lot_name: string; quantity: number; detail?: DetailRow }

async function findTargets(sql: Sql, input: ClaimFulfillment): Promise<Target[]> {
  const operations = await readOpenDeliveries(sql, input.order_id, true)
  operations.forEach(assertEditable)
  const ids = operations.map((operation) => operation.id)
  const lines = await readLines(sql, ids)
  const details = await readDetails(sql, ids)
  return input.requirements.map((requirement) => {
    const operation = operations.find((o) => o.from_location_id === requirement.location_id)
    const line = lines.find((l) => l.operation_id === operation?.id && demandKey(l) === demandKey(requirement))
    if (!operation || !line) {
      throw new TraceabilityError(
        "invalid_state",
        `Nothing of ${itemToken(requirement.inventory_item_id)} is left to deliver from ${locationToken(requirement.location_id)} for this order.`
      )
    }
    return { operation, line, required: requirement.quantity, details: details.filter((d) => d.line_id === line.id) }
  })
}

/** A fulfilment of more than is left, or of part of a unit, is refused here: core would call the carrier first. */
function refuseQuantities(targets: Target[]): void {
  const errors = targets.flatMap(({ line, required }, index): RowError[] => {
    const bad =
      required <= 0
        ? "the quantity must be greater than zero"
        : line.tracking === "serial" && !Number.isInteger(required)
          ? `a serial number is one whole unit, so ${required} cannot be shipped`
          : required > line.demand
            ? `${required} is more than the ${line.demand} left to deliver`
            : null
    const message = `${itemToken(line.inventory_item_id)}: ${bad}.`
    return bad ? [{ index, line_id: line.line_item_id ?? undefined, value: String(required), code: "quantity_mismatch", message }] : []
  })
  throwRowErrors(errors)
}

type Numbered = ExplicitLot & { index: number }

/** Sorts the named units to the lines they are meant for; one that fits no line is refused. */
function explicitFor(targets: Target[], lots: ExplicitLot[]): { byTarget: Map<Target, Numbered[]>; errors: RowError[] } {
  const byTarget = new Map<Target, Numbered[]>()
  const errors: RowError[] = []
  lots.forEach((lot, index) => {
    const fitting = targets.filter(
      ({ line }) =>
        line.line_item_id === lot.line_item_id &&
        line.tracking !== "none" &&
        (!lot.inventory_item_id || lot.inventory_item_id === line.inventory_item_id)
    )
    if (fitting.length === 1) {
      byTarget.set(fitting[0], [...(byTarget.get(fitting[0]) ?? []), { ...lot, index }])
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
 * lines of the same item whose units the caller names himself: what was proposed there may serve here.
 */
function chooseAssigned(target: Target, spare: DetailRow[], isNamed: (detail: DetailRow) => boolean): Chosen[] {
  const usable = (detail: DetailRow) =>
    (detail.lot_id || detail.lot_name) && !isNamed(detail) && (!target.operation.require_scan || detail.picked)
  const own = target.details.filter(usable)
  const ordered = [...own.filter((d) => d.picked), ...own.filter((d) => !d.picked), ...spare.filter(usable)]
  const chosen: Chosen[] = []
  let missing = target.required
  for (const detail of ordered) {
    if (missing <= 0) {
      break
    }
    const quantity = Math.min(detail.quantity, missing)
    const assigned = detail.line_id === target.line.id ? { detail } : {}
    chosen.push({ target, lot_id: detail.lot_id, lot_name: detail.lot_name!, quantity, ...assigned })
    missing = roundQuantity(missing - quantity)
  }
  return chosen
}

const sameStock = (a: Target, b: Target): boolean =>
  a.operation === b.operation && a.line.inventory_item_id === b.line.inventory_item_id && a.line.tracking === "serial"

const missingText = ({ line, operation }: Target, missing: number): string =>
  `${itemToken(line.inventory_item_id)}: ${
    line.tracking === "serial" ? `${missing} serial number${missing === 1 ? "" : "s"} missing` : `a lot for ${missing} is missing`
  } at ${locationToken(operation.from_location_id)}. Assign in ${operation.reference}, Detailed Operations.`

/** Exactly what ships must be named: no less and no more. */
function refuseWrongTotals(targets: Target[], chosen: Map<Target, { quantity: number }[]>): RowError[] {
  return targets.flatMap((target, index): RowError[] => {
    const total = sumQuantities((chosen.get(target) ?? []).map((row) => row.quantity))
    const missing = roundQuantity(target.required - total)
    if (missing === 0) {
      return []
    }
    const base = { index, line_id: target.line.line_item_id ?? undefined, value: String(total) }
    return missing > 0
      ? [{ ...base, code: "lot_required", message: missingText(target, missing) }]
      : [{ ...base, code: "quantity_mismatch", message: `${itemToken(target.line.inventory_item_id)}: ${total} named, but ${target.required} are shipped.` }]
  })
}

/** Checks all rows of all lines, operation by operation, as the rules are the operation type's and the place's. */
async function checkChosen(sql: Sql, rows: (GivenRow & { target: Target })[], scope: "item" | "global") {
  const good: (OutgoingRow & { target: Target })[] = []
  const errors: RowError[] = []
  for (const operation of new Set(rows.map((row) => row.target.operation))) {
    const ofOperation = rows.filter((row) => row.target.operation === operation)
    const result = await checkOutgoingRows(sql, ofOperation, {
      ...operation,
      operation_id: operation.id,
      use_create_lots: namesOnDelivery(operation),
      scope,
      tracking: new Map(ofOperation.map((row) => [row.inventory_item_id, row.target.line.tracking])),
      now: new Date(),
    })
    good.push(...(result.rows as (OutgoingRow & { target: Target })[]))
    errors.push(...result.errors.map((error) => ({ ...error, line_id: rows.find((r) => r.index === error.index)?.target.line.line_item_id ?? undefined })))
  }
  return { good, errors }
}

/**
 * Splits named units into what the line has assigned already and what must be reserved for it now. A lot may stand on
 * several rows of the line and be named several times: each row's quantity is taken once.
 */
function matchDetails(rows: Chosen[]): Chosen[] {
  const left = new Map<string, number>()
  return rows.flatMap(({ target, lot_id, lot_name, quantity }) => {
    const matched: Chosen[] = []
    let extra = quantity
    for (const detail of target.details.filter((d) => (lot_id ? d.lot_id === lot_id : !d.lot_id && d.lot_name === lot_name))) {
      const own = Math.min(left.get(detail.id) ?? detail.quantity, extra)
      if (own > 0) {
        matched.push({ target, lot_id, lot_name, quantity: own, detail })
        left.set(detail.id, roundQuantity((left.get(detail.id) ?? detail.quantity) - own))
        extra = roundQuantity(extra - own)
      }
    }
    return extra > 0 ? [...matched, { target, lot_id, lot_name, quantity: extra }] : matched
  })
}

/** A serial number that stands on another line of the same delivery leaves that line: it can only be shipped once. */
async function freeFromOtherLines(sql: Sql, extra: Chosen[], all: DetailRow[]): Promise<DetailRow[]> {
  const serials = extra.filter((row) => row.lot_id && row.target.line.tracking === "serial")
  const taken = new Map(serials.map((row) => [row.lot_id, row.target.line.id]))
  const elsewhere = all.filter((d) => d.lot_id && taken.has(d.lot_id) && taken.get(d.lot_id) !== d.line_id)
  await releaseDetails(sql, elsewhere.map((detail) => detail.id), true)
  return elsewhere
}

async function addClaimedRows(sql: Sql, extra: Chosen[]): Promise<void> {
  for (const operation of new Set(extra.map((row) => row.target.operation))) {
    const rows = extra.filter((row) => row.target.operation === operation)
    const inStock = rows.flatMap((row) => (row.lot_id ? [{ lot_id: row.lot_id, quantity: row.quantity }] : []))
    const got = await reserveStock(sql, operation.from_location_id, inStock)
    if (got.length < inStock.length) {
      throw new TraceabilityError("lot_not_available", `Not everything chosen for ${operation.reference} is still free.`, { status: 409 })
    }
    await sql(
      `INSERT INTO stock_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, claimed_quantity, added_by_claim,
                                           picked, from_location_id, to_location_id, position)
       SELECT r.id, ?, r.line_id, r.lot_id, r.lot_name, r.quantity, r.quantity, true, true, ?, ?, r.place::int
         FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY
              AS r (id, line_id, lot_id, lot_name, quantity, place)`,
      [
        operation.id, operation.from_location_id, operation.to_location_id,
        rows.map(() => newId("sopd")),
        rows.map((row) => row.target.line.id),
        rows.map((row) => row.lot_id),
        rows.map((row) => row.lot_name),
        rows.map((row) => row.quantity),
      ]
    )
  }
}

async function markClaimed(sql: Sql, chosen: Chosen[]): Promise<void> {
  const assigned = chosen.filter((row) => row.detail)
  await sql(
    `UPDATE stock_operation_detail d SET claimed_quantity = row.quantity, updated_at = now()
       FROM (SELECT id, sum(quantity) AS quantity FROM unnest(?::text[], ?::numeric[]) AS r (id, quantity) GROUP BY id) AS row
      WHERE d.id = row.id`,
    [assigned.map((row) => row.detail!.id), assigned.map((row) => row.quantity)]
  )
}

/** Which units ship: those the caller names for a line, else those assigned to it. Wrong ones are refused, all at once. */
async function chooseLots(sql: Sql, targets: Target[], input: ClaimFulfillment): Promise<Chosen[]> {
  const tracked = targets.filter(({ operation, line }) => asksForLots(operation, line.tracking))
  const { byTarget, errors } = explicitFor(tracked, input.lots)
  throwRowErrors(errors)
  const named = [...byTarget].flatMap(([target, lots]) =>
    lots.map((lot) => ({ ...lot, target, line_id: target.line.id, inventory_item_id: target.line.inventory_item_id }))
  )
  const values = new Set(input.lots.flatMap((lot) => [lot.lot_id, lot.lot_name?.trim()]))
  const isNamed = (d: DetailRow) => d.lot_id !== null && (values.has(d.lot_id) || values.has(d.lot_name!))
  const assigned = tracked
    .filter((target) => !byTarget.has(target))
    .flatMap((target) => {
      const spare = [...byTarget.keys()].filter((other) => sameStock(target, other)).flatMap((other) => other.details)
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
    })),
  ]
  const { good, errors: rowErrors } = await checkChosen(sql, rows, input.scope)
  throwRowErrors(rowErrors)
  const totals = new Map(tracked.map((target) => [target, good.filter((row) => row.target === target)]))
  throwRowErrors(refuseWrongTotals(tracked, totals))
  return [...matchDetails(good.filter((row) => row.index < input.lots.length)), ...assigned]
}

/** Tracked goods that ship without a number so far: with both switches of the type off, or numbered as they leave. */
async function takeUntracked(sql: Sql, targets: Target[], chosen: Chosen[]) {
  const bare = targets
    .map((target) => {
      const tracked = target.line.tracking !== "none"
      const unnamed = tracked && !asksForLots(target.operation, target.line.tracking) ? target.required : 0
      const named = sumQuantities(chosen.filter((row) => row.target === target && !row.lot_id).map((row) => row.quantity))
      return {
        inventory_item_id: target.line.inventory_item_id,
        location_id: target.operation.from_location_id,
        quantity: roundQuantity(unnamed + named),
      }
    })
    .filter((row) => row.quantity > 0)
  for (const row of bare) {
    await addUntracked(sql, row.inventory_item_id, row.location_id, -row.quantity)
  }
  return bare
}

/**
 * Makes the lots of claimed rows that have a name only. They come from the inventory adjustment that naming them is, and
 * go straight to the customer, so they need no stock of their own before.
 */
async function nameUntracked(sql: Sql, operationIds: string[], claimId: string, input: ClaimFulfillment): Promise<void> {
  const rows = await sql<{ id: string; lot_name: string; inventory_item_id: string }>(
    `SELECT d.id, d.lot_name, l.inventory_item_id FROM stock_operation_detail d JOIN stock_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ANY(?::text[]) AND d.claimed_quantity > 0 AND d.lot_id IS NULL AND d.lot_name IS NOT NULL`,
    [operationIds]
  )
  if (!rows.length) {
    return
  }
  const lots = rows.map((row) => ({ inventory_item_id: row.inventory_item_id, name: row.lot_name }))
  const tracking = await readTracking(sql, lots.map((lot) => lot.inventory_item_id))
  const options = { tracking, scope: input.scope, actor_id: input.actor_id, claim_id: claimId, now: new Date() }
  const ids = await insertLots(sql, lots, options)
  await sql(
    `UPDATE stock_operation_detail d SET lot_id = row.lot_id, from_location_id = 'adjustment', updated_at = now()
       FROM unnest(?::text[], ?::text[]) AS row (id, lot_id) WHERE d.id = row.id`,
    [rows.map((row) => row.id), ids]
  )
}

/**
 * Claims the units that a fulfilment ships, before Medusa calls the carrier or touches its stock. Answers null when the
 * fulfilment has no tracked item. Everything happens in one transaction: what is refused has changed nothing.
 */
export async function claimFulfillment(sql: Sql, input: ClaimFulfillment): Promise<{ claim_id: string } | null> {
  const tracking = await readTracking(sql, input.requirements.map((requirement) => requirement.inventory_item_id))
  if (![...tracking.values()].some((item) => item.tracking !== "none")) {
    return null
  }
  await syncDeliveries(sql, { ...input, created_by: input.actor_id })
  const targets = await findTargets(sql, input)
  refuseQuantities(targets)
  const chosen = await chooseLots(sql, targets, input)
  const operationIds = [...new Set(targets.map((target) => target.operation.id))]
  const extra = chosen.filter((row) => !row.detail)
  const freed = await freeFromOtherLines(sql, extra, await readDetails(sql, operationIds))
  const claimId = await openClaim(sql, {
    kind: "fulfillment",
    transaction_id: input.transaction_id,
    order_id: input.order_id,
    actor_id: input.actor_id,
    payload: {
      operation_ids: operationIds,
      taken: targets.map(({ line, required }) => ({ line_id: line.id, quantity: required })),
      untracked_taken: await takeUntracked(sql, targets, chosen),
      freed,
    },
  })
  await addClaimedRows(sql, extra)
  await markClaimed(sql, chosen)
  await nameUntracked(sql, operationIds, claimId, input)
  return { claim_id: claimId }
}
