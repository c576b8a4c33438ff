import type { UniquenessScope } from "../../../../types/operation"
import { lockLots } from "../../stock/ledger/lock-lots"
import { findNamedLots } from "../../stock/lots/find-named-lots"
import type { Sql } from "../../sql"

type NamedRow = { inventory_item_id: string; lot_id?: string | null; lot_name?: string | null }

/**
 * A new lot that another receipt is bringing in at this moment belongs to that receipt's claim, which would delete it if it
 * failed. Rows that bring in more of it make it a lot like any other: it stays, whatever becomes of either receipt. Not so a
 * serial number, which only one can bring.
 */
export async function shareNewLots(
  sql: Sql,
  rows: NamedRow[],
  scope: UniquenessScope
): Promise<void> {
  const found = await findNamedLots(sql, rows, scope)
  const claimed = [...found.values()].filter((lot) => lot.kind === "lot" && lot.claim_id)
  if (!claimed.length) {
    return
  }
  const ids = claimed.map((lot) => lot.id)
  await lockLots(sql, ids)
  await sql(
    `UPDATE traceability_lot lot SET claim_id = NULL FROM traceability_claim claim
      WHERE claim.id = lot.claim_id AND claim.kind = 'receipt' AND lot.id = ANY(?::text[])`,
    [ids]
  )
}
