import { foldName } from "../../numbers/naming/fold-text"
import type { UniquenessScope } from "../../../../types/operation"
import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { checkOutgoingRows } from "../../operations/documents/checks/check-outgoing-rows"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { ClaimRework, claimRework, ReworkRow } from "./claim-rework"
import { reworkOf } from "./rework-of"
import {
  findMade,
  Inside,
  lockDoneOrder,
  nextReference,
  readInside,
  readMade,
} from "../orders/done-order"
import type { Locked } from "../orders/lock-order"

export type Named = { lot_id?: string; lot_name?: string }

export type SwapComponent = Named & {
  id: string
  removed: Named
  added: Named
  /** Left out: all of it that is in the unit. */
  quantity?: number
  /** Where the removed component goes. */
  to?: "stock" | "scrap"
  scope: UniquenessScope
}

/** The rows of genealogy that a name or an id means among what is in a unit. */
export function findInside(unit: string, inside: Inside[], removed: Named): Inside[] {
  const name = foldName(removed.lot_name)
  const rows = inside.filter(
    (row) => row.child_lot_id === removed.lot_id || row.child_name === name
  )
  if (!rows.length) {
    throw new TraceabilityError(
      "lot_not_found",
      say("lot_not_found.notInside", { name: name ?? removed.lot_id ?? "", unit })
    )
  }
  if (new Set(rows.map((row) => row.child_lot_id)).size > 1) {
    throw new TraceabilityError(
      "lot_required",
      say("lot_required.severalHaveNumber", { unit, name: name ?? "" })
    )
  }
  return rows
}

/** The replacement must be on hand and free where the order was made, and of the same item. */
async function checkAdded(
  sql: Sql,
  { order, operation }: Locked,
  itemId: string,
  quantity: number,
  input: SwapComponent
) {
  const tracking = (await readTracking(sql, [itemId])).get(itemId)!.tracking
  const { rows, errors } = await checkOutgoingRows(
    sql,
    [{ ...input.added, index: 0, line_id: "", inventory_item_id: itemId, quantity }],
    {
      ...operation,
      operation_id: "",
      use_existing_lots: true,
      use_create_lots: false,
      from_location_id: order.location_id,
      scope: input.scope,
      tracking: new Map([[itemId, tracking]]),
      now: new Date(),
    }
  )
  throwRowErrors(errors)
  return rows[0]
}

/** Takes the quantity from the rows of genealogy, the oldest first. */
export function takeFrom(rows: Inside[], quantity: number): { id: string; quantity: number }[] {
  let left = quantity
  return rows.flatMap((row) => {
    const taken = Math.min(row.quantity, left)
    left = roundQuantity(left - taken)
    return taken > 0 ? [{ id: row.id, quantity: taken }] : []
  })
}

/**
 * Puts another component into a finished unit, wherever the unit is. The genealogy keeps both: what was built in, given
 * back, and what replaces it.
 */
export async function claimSwap(sql: Sql, input: SwapComponent & ClaimRework) {
  const locked = await lockDoneOrder(sql, input.id)
  const { order, operation } = locked
  const made = await readMade(sql, locked, "finished")
  const unit = made.length ? findMade(order.reference, made, input) : null
  const unitName = unit?.name ?? order.reference
  const inside = findInside(
    unitName,
    await readInside(sql, order.id, unit?.lot_id ?? null),
    input.removed
  )
  const total = roundQuantity(inside.reduce((sum, row) => sum + row.quantity, 0))
  const quantity = input.quantity ?? total
  if (quantity > total) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.onlyInside", {
        total,
        name: inside[0].child_name,
        unit: unitName,
        quantity,
      })
    )
  }
  const itemId = inside[0].inventory_item_id
  const added = await checkAdded(sql, locked, itemId, quantity, input)
  if (!added.lot_id || added.lot_id === inside[0].child_lot_id) {
    throw new TraceabilityError(
      "duplicate_lot",
      say("duplicate_lot.insideAlready", {
        name: added.lot_name,
        unit: unitName,
        item: itemToken(itemId),
      })
    )
  }
  const returned = takeFrom(inside, quantity)
  const row = { role: "component" as const, inventory_item_id: itemId, quantity }
  const rows: ReworkRow[] = [
    {
      ...row,
      lot_id: inside[0].child_lot_id,
      name: inside[0].child_name,
      from_location_id: "production",
      to_location_id: input.to === "scrap" ? "scrap" : order.location_id,
    },
    {
      ...row,
      lot_id: added.lot_id,
      name: added.lot_name,
      from_location_id: order.location_id,
      to_location_id: "production",
    },
  ]
  return claimRework(
    sql,
    reworkOf(locked),
    {
      code: "manufacturing",
      reference: await nextReference(sql, locked, "SW"),
      operation_type_id: operation.operation_type_id,
      rows,
      returned,
      added: returned.map((old) => ({
        child_lot_id: added.lot_id!,
        quantity: old.quantity,
        replaces_id: old.id,
      })),
    },
    input
  )
}
