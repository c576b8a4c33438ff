import { sayState } from "../../../../shared/say-state"
import { requireAmount } from "../../../../shared/require-amount"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { isOpen } from "../../operations/documents/operation-state"
import { lockOpenOrder, lockOrder } from "./lock-order"
import { readOrder } from "./order-rows"

/** What working on one unit of an order costs; null for nothing that is known. */
export type OrderLabour = { labour_cost: number | null; labour_currency_code: string | null }

const labourOf = (row: { labour_cost: string | null; labour_currency_code: string | null }) => ({
  labour_cost: row.labour_cost === null ? null : Number(row.labour_cost),
  labour_currency_code: row.labour_currency_code,
})

/** What working on one unit of an order costs. Throws `not_found`. */
export const readLabour = async (sql: Sql, id: string): Promise<OrderLabour> =>
  labourOf(await readOrder(sql, id))

const write = (sql: Sql, id: string, { labour_cost, labour_currency_code }: OrderLabour) =>
  sql(
    `UPDATE traceability_manufacturing_order SET labour_cost = ?, labour_currency_code = ?, updated_at = now() WHERE id = ?`,
    [labour_cost, labour_currency_code, id]
  )

/**
 * Changes what working on one unit of an order costs, while nothing of it is produced; its units are worth it from their production
 * on. Returns what it was. Throws `not_found`, and `invalid_state` for an order that is produced, cancelled or being produced, for too
 * many decimals and for a cost without a currency.
 */
export async function setLabour(sql: Sql, id: string, labour: OrderLabour): Promise<OrderLabour> {
  requireAmount(say("part.costOfLabour"), labour.labour_cost)
  if (labour.labour_cost !== null && !labour.labour_currency_code) {
    throw new TraceabilityError("invalid_state", say("invalid_state.labourCurrency"))
  }
  const { order, operation } = await lockOrder(sql, id)
  if (!isOpen(operation)) {
    throw new TraceabilityError(
      "invalid_state",
      operation.state === "done"
        ? say("invalid_state.labourBooked", { reference: order.reference })
        : say("invalid_state.nothingWillBeMade", {
            reference: order.reference,
            state: sayState(operation.state),
          })
    )
  }
  await lockOpenOrder(sql, id)
  await write(sql, id, {
    ...labour,
    labour_currency_code: labour.labour_cost === null ? null : labour.labour_currency_code,
  })
  return labourOf(order)
}

/** Undo of `setLabour`: nothing of an order that was produced meanwhile. */
export async function restoreLabourOf(sql: Sql, id: string, before: OrderLabour): Promise<void> {
  const { operation } = await lockOrder(sql, id)
  if (isOpen(operation) && !operation.claim_id) {
    await write(sql, id, before)
  }
}
