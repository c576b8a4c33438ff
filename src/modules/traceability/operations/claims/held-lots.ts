import type { UniquenessScope } from "../../../../types/operation"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { findLotsById, findLotsByName } from "../../stock/lots/find-lots"
import { lockLots } from "../../stock/ledger/lock-lots"
import type { Sql } from "../../sql"
import type { Claim, Claims } from "./claim"

type Named = { inventory_item_id: string; lot_name: string }

/**
 * Holds lots that exist for units that get their number as they leave; answers their ids by item and name. They have no stock
 * that could be reserved, so the claim is marked on the lot. One that somebody else took since it was checked is refused.
 */
export async function holdExistingLots(
  sql: Sql,
  claimId: string,
  rows: Named[],
  scope: UniquenessScope
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const itemId of new Set(rows.map((row) => row.inventory_item_id))) {
    const names = rows.flatMap((row) => (row.inventory_item_id === itemId ? [row.lot_name] : []))
    for (const lot of await findLotsByName(sql, itemId, scope, names)) {
      found.set(`${itemId}\n${lot.name}`, lot.id)
    }
  }
  const ids = [...found.values()]
  await lockLots(sql, ids)
  const taken = (await findLotsById(sql, ids)).filter(
    (lot) => lot.claim_id || (lot.kind === "serial" && lot.places.length)
  )
  if (taken.length) {
    const named = taken.map((lot) => lot.name).join(", ")
    throw new TraceabilityError(
      "lot_reserved",
      `${named}: just delivered by somebody else. Load the page again.`,
      { status: 409 }
    )
  }
  await sql(`UPDATE traceability_lot SET claim_id = ? WHERE id = ANY(?::text[])`, [claimId, ids])
  await sql(
    `UPDATE traceability_claim SET payload = payload || jsonb_build_object('held_lot_ids', ?::jsonb) WHERE id = ?`,
    [JSON.stringify(ids), claimId]
  )
  return found
}

/** Gives held lots back: their rows keep the name that was entered. Lots that the claim made are no business of this. */
export async function letGoHeldLots(
  sql: Sql,
  claim: Claims["own_operation" | "production" | "fulfillment"]
): Promise<void> {
  const ids = claim.payload.held_lot_ids
  if (!ids.length) {
    return
  }
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = NULL, lot_name = lot.name FROM traceability_lot lot
      WHERE lot.id = d.lot_id AND lot.id = ANY(?::text[]) AND d.operation_id = ANY(?::text[])`,
    [ids, claim.payload.operation_ids]
  )
  await sql(
    `UPDATE traceability_lot SET claim_id = NULL WHERE id = ANY(?::text[]) AND claim_id = ?`,
    [ids, claim.id]
  )
}

/** The claim is settled: the lots that it made or held are anybody's. */
export async function letGoLots(sql: Sql, claim: Claim): Promise<void> {
  await sql(`UPDATE traceability_lot SET claim_id = NULL WHERE claim_id = ?`, [claim.id])
}
