import { withTraceability } from "../../../../application/with-traceability"
import type { Amount } from "../../../../modules/traceability/stock/value/read-stock-value"
import type { LoanRow } from "../../../../modules/traceability/manufacturing/loans/loan-rows"
import { placeNames, unitNames } from "../../../utils/add-names"
import { asAmounts } from "../../../utils/amounts"
import { type Asking, maySeeCosts } from "../../../utils/permissions"
import { notFound } from "../../../utils/require"
import { recallContacts } from "../reports/recall-contacts"

/** What of these units was kept had cost, for who may see it. */
async function keptCosts(asking: Asking, rows: LoanRow[]) {
  if (!(await maySeeCosts(asking))) {
    return () => null
  }
  const ids = rows.filter((row) => row.state === "kept").map((row) => row.id)
  const costs = ids.length
    ? await withTraceability(asking.scope, (service) => service.readKeptCosts(ids))
    : new Map<string, Amount[]>()
  return (id: string) => asAmounts(costs.get(id) ?? [])
}

/** Loans as they are answered: with the names of items, places and people, and of who has them for who may see that. */
export async function viewLoans(asking: Asking, rows: LoanRow[]) {
  const container = asking.scope
  const [{ itemOf, displayIdOf, actorOf }, placeOf, contactOf, costsOf] = await Promise.all([
    unitNames(
      container,
      rows,
      rows.map((row) => row.lent_by)
    ),
    placeNames(
      container,
      rows.flatMap((row) => [row.location_id, row.return_location_id])
    ),
    recallContacts(
      asking,
      rows.map(({ borrower_name, ...row }) => ({
        ...row,
        partner_name: borrower_name,
        on_loan: true,
      }))
    ),
    keptCosts(asking, rows),
  ])
  return rows.map(({ borrower_name, ...row }) => {
    const contact = contactOf({ ...row, partner_name: borrower_name, on_loan: true })
    return {
      ...row,
      item: itemOf(row.inventory_item_id),
      order_display_id: displayIdOf(row.order_id),
      customer_id: contact.customer_id,
      borrower: contact.name ?? contact.email,
      location_name: placeOf(row.location_id),
      costs: costsOf(row.id),
      lent_by_name: actorOf(row.lent_by),
      return_location_name: row.return_location_id && placeOf(row.return_location_id),
    }
  })
}

/** Throws `not_found`. */
export async function retrieveLoan(asking: Asking, id: string) {
  const { loans } = await withTraceability(asking.scope, (service) =>
    service.searchLoans({ id, limit: 1, offset: 0 })
  )
  if (!loans.length) {
    throw notFound("loan", id)
  }
  return (await viewLoans(asking, loans))[0]
}
