import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { isLoanOut } from "../../stock/ledger/standing-loan"
import { lotNotFound } from "../../stock/lots/lot-refusals"
import type { CaseRow } from "./case-rows"

type Replacement = { name: string; is_lent: boolean; is_gone: boolean | null }

const readReplacement = async (sql: Sql, id: string): Promise<Replacement | undefined> =>
  (
    await sql<Replacement>(
      `SELECT lot.name,
              EXISTS (SELECT 1 FROM traceability_loan loan WHERE loan.lot_id = lot.id AND ${isLoanOut("loan")}) AS is_lent,
              (SELECT bool_and(s.location_id IN ('scrap', 'production')) FROM traceability_lot_stock s
                WHERE s.lot_id = lot.id AND s.quantity > 0) AS is_gone
         FROM traceability_lot lot WHERE lot.id = ?`,
      [id]
    )
  )[0]

/** What keeps a unit from taking the place of a case's, as a sentence. */
function describeUnfit(row: CaseRow, id: string, unit: Replacement): RefusalDetails | undefined {
  if (id === row.lot_id) {
    return say("invalid_state.ownPlace", { name: unit.name })
  }
  if (unit.is_lent) {
    return say("invalid_state.replacementOnLoan", { name: unit.name })
  }
  return unit.is_gone ? say("invalid_state.replacementGone", { name: unit.name }) : undefined
}

/** Throws `not_found` or `invalid_state` for a unit that cannot be what the customer of a case got instead. */
export async function requireReplacement(sql: Sql, row: CaseRow, id: string): Promise<void> {
  const unit = await readReplacement(sql, id)
  if (!unit) {
    throw lotNotFound(id)
  }
  const unfit = describeUnfit(row, id, unit)
  if (unfit) {
    throw new TraceabilityError("invalid_state", unfit, { status: 400 })
  }
}
