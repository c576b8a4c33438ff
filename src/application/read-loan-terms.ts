import { say } from "../shared/say"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readDefaultCurrency } from "../medusa/default-currency"
import { readByIds } from "../medusa/read-by-ids"
import { TraceabilityError } from "../shared/traceability-error"
import { withTraceability } from "./with-traceability"

type Order = { id: string; customer_id: string | null; currency_code: string | null }

export type LoanTerms = { customer_id: string | null; currency_code: string }

/**
 * Who keeps a lent unit and in which currency they pay, where nobody says it: who has it on loan, in the currency of the order that their
 * own unit came with, else in the shop's. Throws `not_found`, and `invalid_state` for a shop without a currency.
 */
export async function readLoanTerms(container: MedusaContainer, id: string): Promise<LoanTerms> {
  const loan = await withTraceability(container, (service) => service.readLoan(id))
  const [order] = loan.order_id
    ? await readByIds<Order>(
        container,
        "order",
        ["id", "customer_id", "currency_code"],
        [loan.order_id]
      )
    : []
  const currency_code = order?.currency_code ?? (await readDefaultCurrency(container))
  if (!currency_code) {
    throw new TraceabilityError("invalid_state", say("invalid_state.whichLoanCurrency"))
  }
  return { customer_id: loan.customer_id ?? order?.customer_id ?? null, currency_code }
}
