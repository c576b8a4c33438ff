import { sayPlace } from "../../../../shared/say-place"
import { groupBy } from "../../../../shared/group-by"
import { say } from "../../../../shared/say"
import { locationToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { lockLots } from "../../stock/ledger/lock-lots"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById } from "../../stock/lots/find-lots"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import { LineRow, readDetails } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { ClaimRework, claimRework, ReworkRow } from "./claim-rework"
import { reworkOf } from "./rework-of"
import {
  findMade,
  Inside,
  lockDoneOrder,
  Made,
  nextReference,
  readInside,
  readMade,
} from "../orders/done-order"
import type { Locked } from "../orders/lock-order"
import { readOrderLines } from "../orders/order-lines"
import { finishedLineOf } from "../orders/order-lines"
import { shareQuantity } from "../orders/share-quantity"

export type UnbuildOrder = { id: string; lot_id?: string; lot_name?: string; quantity?: number }

/** How much was made, of it taken apart before, and now. */
type Amounts = { made: number; before: number; now: number }

/** The share of this unbuild in a quantity of the whole order: what earlier ones took is not taken twice. */
const shareNow = (total: number, { made, before, now }: Amounts, whole: boolean): number =>
  shareQuantity(total, [before, now, roundQuantity(made - before - now)], whole)[1]

function amountsOf(
  reference: string,
  given: number | undefined,
  made: number,
  before: number
): Amounts {
  const left = roundQuantity(made - before)
  if (left <= 0) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.takenApartAlready", { reference })
    )
  }
  const checked = checkQuantity(given ?? left, "none")
  if (!checked.ok || checked.quantity > left) {
    throw new TraceabilityError(
      "quantity_mismatch",
      checked.ok
        ? say("quantity_mismatch.onlyTakenApart", { left, reference, given: checked.quantity })
        : checked.said
    )
  }
  return { made, before, now: checked.quantity }
}

/** The unit must be on hand and free at the order's place: what a customer has is returned first. */
async function requireOnHand(
  sql: Sql,
  { order }: Locked,
  lots: { lot_id: string; quantity: number }[]
) {
  await lockLots(
    sql,
    lots.map((lot) => lot.lot_id)
  )
  const found = await findLotsById(
    sql,
    lots.map((lot) => lot.lot_id)
  )
  const last = await lastMovements(
    sql,
    found.map((lot) => lot.id)
  )
  for (const lot of found) {
    const needed = lots.find((row) => row.lot_id === lot.id)!.quantity
    const here = lot.places.find((place) => place.location_id === order.location_id)
    if (!here) {
      throw new TraceabilityError(
        "lot_elsewhere",
        say("lot_elsewhere.notAtSource", {
          name: lot.name,
          place: sayPlace(order.location_id),
          where: whereabouts(lot, last.get(lot.id)).said,
        })
      )
    }
    if (roundQuantity(here.quantity - here.reserved_quantity - needed) < 0) {
      const code = here.reserved_quantity > 0 ? "lot_reserved" : "not_enough_stock"
      throw new TraceabilityError(
        code,
        say("not_enough_stock.toTakeApart", {
          needed,
          name: lot.name,
          free: roundQuantity(here.quantity - here.reserved_quantity),
          place: locationToken(order.location_id),
        })
      )
    }
  }
}

/** The very units that are in it now, in order, as much of each item as belongs to the quantity. */
function componentsBack(inside: Inside[], { made, before, now }: Amounts) {
  const left = roundQuantity(made - before)
  return [...groupBy(inside, (row) => row.inventory_item_id).values()].flatMap((rows) => {
    const total = rows.reduce((sum, row) => sum + row.quantity, 0)
    const whole = rows.every((row) => row.child_kind === "serial")
    let need = shareQuantity(total, [now, roundQuantity(left - now)], whole)[0]
    return rows.flatMap((row) => {
      const quantity = Math.min(row.quantity, need)
      need = roundQuantity(need - quantity)
      return quantity > 0 ? [{ row, quantity }] : []
    })
  })
}

async function byProductsBack(sql: Sql, locked: Locked, lines: LineRow[], amounts: Amounts) {
  const made = groupBy(await readMade(sql, locked, "by_product"), (lot) => lot.inventory_item_id)
  return lines
    .filter((line) => line.role === "by_product" && made.has(line.inventory_item_id))
    .flatMap((line) => {
      const lots = made.get(line.inventory_item_id)!
      let need = shareNow(line.done_quantity, amounts, lots[0].kind === "serial")
      return lots.flatMap((lot: Made) => {
        const quantity = Math.min(roundQuantity(lot.quantity - lot.unbuilt), need)
        need = roundQuantity(need - quantity)
        return quantity > 0 ? [{ lot, quantity }] : []
      })
    })
}

/** Components and by-products without lots, by their share of what the order moved. */
async function untrackedRows(
  sql: Sql,
  { order, operation }: Locked,
  lines: LineRow[],
  amounts: Amounts
): Promise<ReworkRow[]> {
  const withLots = new Set(
    (await readDetails(sql, [operation.id])).flatMap((row) => (row.lot_id ? row.line_id : []))
  )
  return lines
    .filter((line) => !withLots.has(line.id) && line.role !== "finished" && line.done_quantity > 0)
    .map((line) => ({
      role: line.role as ReworkRow["role"],
      inventory_item_id: line.inventory_item_id,
      lot_id: null,
      name: null,
      quantity: shareNow(line.done_quantity, amounts, false),
      from_location_id: line.role === "component" ? "production" : order.location_id,
      to_location_id: line.role === "component" ? order.location_id : "assembly",
    }))
    .filter((row) => row.quantity > 0)
}

async function unbuiltUntracked(sql: Sql, { order, operation }: Locked): Promise<number> {
  const [{ quantity }] = await sql<{ quantity: number }>(
    `SELECT coalesce(sum(l.done_quantity), 0)::float8 AS quantity
       FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id AND l.role = 'finished'
      WHERE o.manufacturing_order_id = ? AND o.id <> ? AND o.state = 'done'`,
    [order.id, operation.id]
  )
  return quantity
}

/** What is taken apart: the one number that was meant, or of a product without numbers so many. */
async function chooseFinished(sql: Sql, locked: Locked, line: LineRow, input: UnbuildOrder) {
  const made = await readMade(sql, locked, "finished")
  const { reference } = locked.order
  const before = await unbuiltUntracked(sql, locked)
  if (!made.length) {
    return {
      lot: null,
      ofLot: amountsOf(reference, input.quantity, line.done_quantity, before),
      before,
    }
  }
  const lot = findMade(reference, made, input)
  return { lot, ofLot: amountsOf(lot.name, input.quantity, lot.quantity, lot.unbuilt), before }
}

/**
 * Unbuilds what an order made: the finished unit leaves the stock, and the very units that are in it come back, those
 * put in later included. Its number can be produced again.
 */
export async function claimUnbuild(sql: Sql, input: UnbuildOrder & ClaimRework) {
  const locked = await lockDoneOrder(sql, input.id)
  const { order, operation } = locked
  const lines = await readOrderLines(sql, [operation.id])
  const finished = finishedLineOf(lines)
  const { lot, ofLot, before } = await chooseFinished(sql, locked, finished, input)
  const ofOrder = { made: finished.done_quantity, before, now: ofLot.now }
  const here = order.location_id
  const inside = componentsBack(await readInside(sql, order.id, lot?.lot_id ?? null), ofLot)
  const byProducts = await byProductsBack(sql, locked, lines, ofOrder)
  await requireOnHand(sql, locked, [
    ...(lot ? [{ lot_id: lot.lot_id, quantity: ofLot.now }] : []),
    ...byProducts.map((row) => ({ lot_id: row.lot.lot_id, quantity: row.quantity })),
  ])
  const rows: ReworkRow[] = [
    {
      role: "finished",
      inventory_item_id: order.inventory_item_id,
      lot_id: lot?.lot_id ?? null,
      name: lot?.name ?? null,
      quantity: ofLot.now,
      from_location_id: here,
      to_location_id: "assembly",
    },
    ...byProducts.map((row): ReworkRow => ({
      ...row.lot,
      role: "by_product",
      quantity: row.quantity,
      from_location_id: here,
      to_location_id: "assembly",
    })),
    ...inside.map(({ row, quantity }): ReworkRow => ({
      role: "component",
      inventory_item_id: row.inventory_item_id,
      lot_id: row.child_lot_id,
      name: row.child_name,
      quantity,
      from_location_id: "production",
      to_location_id: here,
    })),
    ...(await untrackedRows(sql, locked, lines, ofOrder)),
  ]
  return claimRework(
    sql,
    reworkOf(locked),
    {
      code: "manufacturing",
      reference: await nextReference(sql, locked, "UB"),
      operation_type_id: operation.operation_type_id,
      rows,
      returned: inside.map(({ row, quantity }) => ({ id: row.id, quantity })),
    },
    input
  )
}
