import { say } from "../../../../shared/say"
import { requireCoins } from "../../../../shared/require-coins"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { LoanKeptAs } from "../../../../types/loan"
import {
  type ClaimContext,
  claimNewOperation,
} from "../../operations/corrections/claim-new-operation"
import { whyUnfit } from "../../operations/documents/checks/refuse-unfit-lot"
import type { Sql } from "../../sql"
import { findUnit } from "../repairs/unit-place"
import type { ClaimedLoan } from "./claim-loan"
import { lockLoan } from "./loan-rows"
import { refuseNotOut } from "./refuse-not-out"

export type KeepLoan = {
  id: string
  kept_as: LoanKeptAs
  /** What its customer is to pay for it, 0 for nothing; in whole coins of the currency. */
  price: number
  currency_code: string
  /** Whose it is from now on; null where nobody of the shop's customers is known. */
  customer_id: string | null
  note?: string | null
}

/** A unit is sold under the same rules as from the shelf. One that is lost goes to nobody. */
async function refuseUnsellable(sql: Sql, lotId: string): Promise<void> {
  const lot = await findUnit(sql, lotId)
  const why = whyUnfit(lot, new Date())
  if (!why && !lot.stopped_as) {
    return
  }
  const { name } = lot
  if (!why || lot.stopped_as) {
    const sentence =
      lot.stopped_as === "stolen" ? "unit_stopped.stolenNotSold" : "unit_stopped.lostNotSold"
    throw new TraceabilityError("unit_stopped", say(sentence, { name }))
  }
  throw new TraceabilityError(
    lot.blocked_at ? "lot_blocked" : "lot_expired",
    say(lot.blocked_at ? "part.notSoldAsIsOrUnblock" : "part.notSoldAsIs", { name, why })
  )
}

/**
 * First half of leaving a lent unit to its customer: it is held, and the document is made with which it becomes theirs. Its cost leaves
 * what the stock is worth with that movement. Releasing the claim takes all of that away. Throws `not_found`, `invalid_state` (409) for a
 * unit that is not out, and `lot_blocked`, `lot_expired` or `unit_stopped` for one that may not be sold.
 */
export async function claimLoanKeep(
  sql: Sql,
  { id, kept_as, price, currency_code, customer_id, note }: KeepLoan,
  context: ClaimContext
): Promise<ClaimedLoan> {
  requireCoins(price, currency_code)
  const loan = await lockLoan(sql, id)
  refuseNotOut(loan)
  if (kept_as === "bought") {
    await refuseUnsellable(sql, loan.lot_id)
  }
  const claimed = await claimNewOperation(
    sql,
    {
      code: "loan",
      location_id: loan.location_id,
      from_location_id: "loan",
      to_location_id: "customer",
      partner_name: loan.borrower_name,
      note: note ?? null,
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
  await sql(
    `UPDATE traceability_loan SET return_operation_id = ?, holds = false, kept_as = ?, kept_price = ?::numeric, kept_currency_code = ?,
            kept_customer_id = ?, kept_transfer_id = NULL, updated_at = now() WHERE id = ?`,
    [claimed.operation_id, kept_as, price, currency_code, customer_id, id]
  )
  return { ...claimed, loan_id: id, lot_id: loan.lot_id }
}
