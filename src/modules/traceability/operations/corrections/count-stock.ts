import { isVirtualLocation } from "../../../../shared/places"
import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { assertRowCount } from "../documents/open-line"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { refuseNumberedAtDelivery } from "../../stock/tracking/refuse-numbered-at-delivery"
import { checkCountedLots, type Compared, type CountedLot } from "./check-counted-lots"
import { type ClaimContext, type ClaimedOperation, claimNewOperation } from "./claim-new-operation"
import { findDefaultType } from "../operation-types/find-default-type"

export type CountStock = {
  location_id: string
  inventory_item_id: string
  reason?: string | null
  /** Lots of the item at the place that are not listed count as zero; needs `as_of`. */
  complete?: boolean
  /** The mark that the sheet came with. */
  as_of?: string
  accept_similar?: boolean
  lots: CountedLot[]
}

type Row = { compared: Compared; quantity: number }

async function readUntrackedAt(sql: Sql, input: CountStock): Promise<number> {
  const [row] = await sql<{ quantity: number }>(
    `SELECT quantity::float8 AS quantity FROM traceability_untracked_stock WHERE inventory_item_id = ? AND location_id = ? FOR UPDATE`,
    [input.inventory_item_id, input.location_id]
  )
  return row?.quantity ?? 0
}

/** What is found here is first of all what was counted here without a number; only the rest is more than the books. */
function divideFound(found: Row[], untracked: number): { numbered: Row[]; added: Row[] } {
  let left = untracked
  const numbered: Row[] = []
  const added: Row[] = []
  for (const { compared, quantity } of found) {
    const known = Math.min(left, quantity)
    left = roundQuantity(left - known)
    numbered.push({ compared, quantity: known })
    added.push({ compared, quantity: roundQuantity(quantity - known) })
  }
  const some = (rows: Row[]) => rows.filter((row) => row.quantity > 0)
  return { numbered: some(numbered), added: some(added) }
}

/** A refused row is answered with its place in the count, not in the document that was made of it. */
async function withCountedRows<T>(rows: Row[], run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof TraceabilityError && error.errors) {
      throwRowErrors(
        error.errors.map(({ line_id: _line, ...row }) => ({
          ...row,
          index: rows[row.index]?.compared.index ?? row.index,
          value: rows[row.index]?.compared.name ?? row.value,
        })),
        error.status as 400 | 409
      )
    }
    throw error
  }
}

/**
 * First half of a count: compares it with the books and claims an adjustment for what was found and one for what is
 * lost. Answers the claims, nothing when all is as the books say. Refuses as a whole when the books have changed since
 * the sheet was read, when lost units are reserved, and when a serial number is somewhere else.
 */
export async function claimCount(
  sql: Sql,
  input: CountStock,
  context: ClaimContext
): Promise<ClaimedOperation[]> {
  const { inventory_item_id, location_id, reason, complete = false } = input
  assertRowCount(input.lots.length)
  const asOf = input.as_of === undefined ? undefined : Number(input.as_of)
  if (isVirtualLocation(location_id)) {
    throw new TraceabilityError(
      "invalid_state",
      `Stock is counted at a stock location, not at ${locationToken(location_id)}.`
    )
  }
  if (complete && asOf === undefined) {
    throw new TraceabilityError(
      "invalid_state",
      "A complete count needs the as_of of its sheet, so that nothing that arrived since is lost."
    )
  }
  const { tracking } = (await readTracking(sql, [inventory_item_id], "FOR SHARE")).get(
    inventory_item_id
  )!
  if (tracking === "none") {
    throw new TraceabilityError(
      "invalid_state",
      `${itemToken(inventory_item_id)} is not tracked, so it has no lots to count.`
    )
  }
  await refuseNumberedAtDelivery(sql, inventory_item_id)
  // A count draws its references after it has locked its lots; operation types come before lots in the lock order.
  await findDefaultType(sql, "adjustment", location_id, { lock: true })
  const place = {
    inventory_item_id,
    location_id,
    tracking,
    scope: context.scope,
    complete,
    as_of: asOf,
    accept_similar: input.accept_similar,
  }
  const rows = (await checkCountedLots(sql, input.lots, place)).map((compared) => ({
    compared,
    quantity: roundQuantity(Math.abs(compared.counted - compared.books)),
  }))
  const { numbered, added } = divideFound(
    rows.filter(({ compared }) => compared.counted > compared.books),
    await readUntrackedAt(sql, input)
  )
  const lost = rows.filter(({ compared }) => compared.counted < compared.books)
  const claimed: ClaimedOperation[] = []
  const adjust = async (part: Row[], more: object) => {
    if (!part.length) {
      return
    }
    const details = part.map(({ compared, quantity }) => ({
      ...(compared.lot ? { lot_id: compared.lot.id } : { lot_name: compared.name }),
      quantity,
      picked: true,
    }))
    const quantity = sumQuantities(part.map((row) => row.quantity))
    const operation = {
      code: "adjustment" as const,
      location_id,
      note: reason,
      // Asked about already, beside what is on hand.
      accept_similar: true,
      ...more,
      lines: [{ inventory_item_id, quantity, details }],
    }
    const nth = { ...context, transaction_id: `${context.transaction_id}:${claimed.length}` }
    claimed.push(await withCountedRows(part, () => claimNewOperation(sql, operation, nth)))
  }
  await adjust(numbered, { keeps_level: true })
  await adjust(added, {})
  await adjust(lost, { from_location_id: location_id, to_location_id: "adjustment" })
  return claimed
}
