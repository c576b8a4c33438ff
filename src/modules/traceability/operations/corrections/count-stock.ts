import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import type { NewOperation } from "../documents/new-operation"
import { findDefaultType } from "../operation-types/find-default-type"
import type { Sql } from "../../sql"
import { checkCountedLots } from "./check-counted-lots"
import { type ClaimContext, type ClaimedOperation, claimNewOperation } from "./claim-new-operation"
import type { Compared, CountStock } from "./counted-lot"
import { requireCountable } from "./require-countable"

type Row = { compared: Compared; quantity: number }

async function readUntrackedAt(sql: Sql, input: CountStock): Promise<number> {
  const [row] = await sql<{ quantity: number }>(
    `SELECT quantity::float8 AS quantity FROM traceability_untracked_stock WHERE inventory_item_id = ? AND location_id = ? FOR UPDATE`,
    [input.inventory_item_id, input.location_id]
  )
  return row?.quantity ?? 0
}

/** What is found here is first of all the untracked stock of this place; only the rest adds to what is on hand. */
function divideFound(found: Row[], untracked: number): { named: Row[]; added: Row[] } {
  let left = untracked
  const named: Row[] = []
  const added: Row[] = []
  for (const { compared, quantity } of found) {
    const known = Math.min(left, quantity)
    left = roundQuantity(left - known)
    named.push({ compared, quantity: known })
    added.push({ compared, quantity: roundQuantity(quantity - known) })
  }
  const some = (rows: Row[]) => rows.filter((row) => row.quantity > 0)
  return { named: some(named), added: some(added) }
}

/** Row errors of an adjustment, with the index and name that the rows have in the count. */
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

/** An adjustment of these rows, made and claimed. `more` says from where to where, and whether Medusa's level stays. */
function claimAdjustment(
  sql: Sql,
  input: CountStock,
  rows: Row[],
  more: Pick<NewOperation, "keeps_level" | "from_location_id" | "to_location_id">,
  context: ClaimContext
): Promise<ClaimedOperation> {
  const { inventory_item_id, location_id, reason } = input
  const details = rows.map(({ compared, quantity }) => ({
    ...(compared.lot ? { lot_id: compared.lot.id } : { lot_name: compared.name }),
    quantity,
    picked: true,
  }))
  const quantity = sumQuantities(rows.map((row) => row.quantity))
  const operation = {
    code: "adjustment" as const,
    location_id,
    note: reason,
    // Asked about already, beside what is on hand.
    accept_similar: true,
    ...more,
    lines: [{ inventory_item_id, quantity, details }],
  }
  return withCountedRows(rows, () => claimNewOperation(sql, operation, context))
}

/**
 * First half of a count: compares it with what is on hand and claims an adjustment for untracked stock that gets names,
 * one for what was found besides, and one for what is lost. Returns the claims: none when the count agrees. Refuses as a
 * whole when a lot moved since the sheet was read (409), when lost units are reserved, and when a serial number is
 * somewhere else.
 */
export async function claimCount(
  sql: Sql,
  input: CountStock,
  context: ClaimContext
): Promise<ClaimedOperation[]> {
  const place = await requireCountable(sql, input, context)
  const { location_id } = place
  // A count draws its references after it has locked its lots; operation types come before lots in the lock order.
  await findDefaultType(sql, "adjustment", location_id, { lock: true })
  const rows = (await checkCountedLots(sql, input.lots, place)).map((compared) => ({
    compared,
    quantity: roundQuantity(Math.abs(compared.counted - compared.on_hand)),
  }))
  const { named, added } = divideFound(
    rows.filter(({ compared }) => compared.counted > compared.on_hand),
    await readUntrackedAt(sql, input)
  )
  const lost = rows.filter(({ compared }) => compared.counted < compared.on_hand)
  const parts = [
    { rows: named, more: { keeps_level: true } },
    { rows: added, more: {} },
    { rows: lost, more: { from_location_id: location_id, to_location_id: "adjustment" } },
  ]
  const claimed: ClaimedOperation[] = []
  for (const part of parts.filter((each) => each.rows.length)) {
    const nth = { ...context, transaction_id: `${context.transaction_id}:${claimed.length}` }
    claimed.push(await claimAdjustment(sql, input, part.rows, part.more, nth))
  }
  return claimed
}
