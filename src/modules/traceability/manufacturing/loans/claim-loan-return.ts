import {
  type ClaimContext,
  claimNewOperation,
} from "../../operations/corrections/claim-new-operation"
import { LOAN_HOLD } from "../../operations/documents/forget-loans"
import { blockLots } from "../../operations/documents/hold-lot"
import type { Sql } from "../../sql"
import type { ClaimedLoan } from "./claim-loan"
import { lockLoan } from "./loan-rows"
import { refuseNotOut } from "./refuse-not-out"

export type TakeBackLoan = {
  id: string
  /** The stock location it came back to; where it left from when left out. */
  location_id?: string
  /** Whether it is blocked until somebody has looked at it. */
  block: boolean
}

/**
 * First half of taking a lent unit back: it is held, and blocked before it is in stock where it is to be looked at, and the document
 * that it comes back with is made. Releasing the claim takes all of that away. Throws `not_found`, and `invalid_state` (409) for a unit
 * that is not out.
 */
export async function claimLoanReturn(
  sql: Sql,
  { id, location_id, block }: TakeBackLoan,
  context: ClaimContext
): Promise<ClaimedLoan> {
  const loan = await lockLoan(sql, id)
  refuseNotOut(loan)
  const to = location_id ?? loan.location_id
  const claimed = await claimNewOperation(
    sql,
    {
      code: "loan",
      location_id: to,
      from_location_id: "loan",
      to_location_id: to,
      partner_name: loan.borrower_name,
      lines: [
        {
          inventory_item_id: loan.inventory_item_id,
          quantity: 1,
          details: [{ lot_id: loan.lot_id, quantity: 1, picked: true }],
        },
      ],
    },
    context
  )
  const blocked = block
    ? await blockLots(sql, [loan.lot_id], `${LOAN_HOLD}${loan.case_reference}`, context.actor_id)
    : null
  await sql(
    `UPDATE traceability_loan SET return_operation_id = ?, holds = ?, updated_at = now() WHERE id = ?`,
    [claimed.operation_id, !!blocked?.blocked_ids.length, id]
  )
  return { ...claimed, loan_id: id, lot_id: loan.lot_id }
}
