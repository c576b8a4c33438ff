import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { requireQuantity } from "../../numbers/naming/check-quantity"
import { drawReference } from "../../operations/operation-types/draw-reference"
import type { Sql } from "../../sql"
import { noteEffect } from "../../../../shared/current-request"
import { asInstant, type GivenDate } from "../../stock/lots/given-date"
import { readTimeZone } from "../../stock/settings/time-zone"
import { readTracking } from "../../stock/tracking/read-tracking"
import { insertOrders, newLineId, newOrderIds, OrderLine } from "./insert-orders"
import { Bom, searchBoms } from "../boms/search-boms"
import { findDefaultType } from "../../operations/operation-types/find-default-type"

export type CreateOrder = {
  inventory_item_id: string
  quantity: number
  location_id: string
  /** Left out: the newest bill of the item. Null: none, the order consumes nothing. */
  bom_id?: string | null
  /** Whether several serial numbers split the order into one per unit; they do when this is left out. */
  split?: boolean
  scheduled_at?: GivenDate
  created_by: string | null
}

async function findBom(sql: Sql, input: CreateOrder): Promise<Bom | null> {
  if (input.bom_id === null) {
    return null
  }
  const filter = input.bom_id
    ? { ids: [input.bom_id] }
    : { inventory_item_ids: [input.inventory_item_id] }
  const bom = (await searchBoms(sql, { ...filter, limit: 1, offset: 0 })).boms[0]
  if (input.bom_id && !bom) {
    throw new TraceabilityError(
      "not_found",
      `There is no bill of materials with the id ${input.bom_id}.`,
      { status: 404 }
    )
  }
  if (bom && bom.inventory_item_id !== input.inventory_item_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.otherBom", {
        item: itemToken(bom.inventory_item_id),
        wanted: itemToken(input.inventory_item_id),
      })
    )
  }
  return bom ?? null
}

function linesOf(input: CreateOrder, bom: Bom | null): OrderLine[] {
  const factor = bom ? input.quantity / bom.quantity : 0
  const others = (bom?.lines ?? []).map((line) => ({
    ...line,
    demand: roundQuantity(line.quantity * factor),
  }))
  return [
    { inventory_item_id: input.inventory_item_id, role: "finished", demand: input.quantity },
    ...others.filter((line) => line.role === "component"),
    ...others.filter((line) => line.role === "by_product"),
  ].map(({ inventory_item_id, role, demand }, position) => ({
    id: newLineId(),
    inventory_item_id,
    role,
    demand,
    position,
  }))
}

/** A serial number is one unit: an order that needs half of one could never be closed. */
export async function checkWholeDemands(
  sql: Sql,
  lines: Pick<OrderLine, "inventory_item_id" | "demand">[]
): Promise<void> {
  const tracking = await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id)
  )
  const broken = lines.filter(
    (line) =>
      tracking.get(line.inventory_item_id)!.tracking === "serial" && !Number.isInteger(line.demand)
  )
  if (broken.length) {
    const named = broken.map((line) =>
      say("part.quantityOf", { quantity: line.demand, item: itemToken(line.inventory_item_id) })
    )
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.wholeUnits", { items: named })
    )
  }
}

/**
 * Writes a draft manufacturing order with its components and products and returns its id. Throws `not_found` for an unknown
 * bill, `invalid_state` for a bill of another item, `quantity_mismatch` for demands that cannot be whole units.
 */
export async function createOrder(sql: Sql, input: CreateOrder): Promise<string> {
  const quantity = requireQuantity(input.quantity, "none")
  const bom = await findBom(sql, input)
  const lines = linesOf(input, bom)
  await checkWholeDemands(sql, lines)
  const type = await findDefaultType(sql, "manufacturing", input.location_id)
  if (type.archived_at) {
    throw new TraceabilityError("invalid_state", say("invalid_state.manufacturingArchived"))
  }
  const reference = await drawReference(sql, type.id)
  const ids = newOrderIds()
  const zone = input.scheduled_at ? await readTimeZone(sql) : "UTC"
  await insertOrders(
    sql,
    {
      family_reference: reference,
      inventory_item_id: input.inventory_item_id,
      bom_id: bom?.id ?? null,
      consumption: bom?.consumption ?? "warn",
      split_serials: input.split ?? true,
      location_id: input.location_id,
      scheduled_at: asInstant(input.scheduled_at, "start", zone) ?? null,
      labour_cost: bom?.labour_cost == null ? null : String(bom.labour_cost),
      labour_currency_code: bom?.labour_currency_code ?? null,
      created_by: input.created_by,
      operation_type_id: type.id,
      state: "draft",
    },
    [{ ...ids, reference, family_position: 0, quantity, lines }]
  )
  await noteEffect(sql, { made: [reference] })
  return ids.id
}
