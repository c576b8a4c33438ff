import type { UniquenessScope } from "../../../../types/operation"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { findLotsById } from "../../stock/lots/find-lots"
import { findNamedLots } from "../../stock/lots/find-named-lots"
import { lockLots } from "../../stock/ledger/lock-lots"
import type { Sql } from "../../sql"
import type { Claims } from "./claim"

type Named = { inventory_item_id: string; lot_name: string }

/**
 * Holds existing lots for units that get them as they leave; returns their ids by `lotKey`. They have no stock that could be
 * reserved, so the lot itself is marked with the claim. Throws `lot_reserved` (409) for one that was taken since it was
 * checked.
 */
export async function holdExistingLots(
  sql: Sql,
  claimId: string,
  rows: Named[],
  scope: UniquenessScope
): Promise<Map<string, string>> {
  const found = await findNamedLots(sql, rows, scope)
  const ids = [...found.values()].map((lot) => lot.id)
  await lockLots(sql, ids)
  const taken = (await findLotsById(sql, ids)).filter(
    (lot) => lot.claim_id || (lot.kind === "serial" && lot.places.length)
  )
  if (taken.length) {
    const named = taken.map((lot) => lot.name).join(", ")
    throw new TraceabilityError(
      "lot_reserved",
      say("lot_reserved.justDelivered", { names: named }),
      { status: 409 }
    )
  }
  await sql(`UPDATE traceability_lot SET claim_id = ? WHERE id = ANY(?::text[])`, [claimId, ids])
  await sql(
    `UPDATE traceability_claim SET payload = payload || jsonb_build_object('held_lot_ids', ?::jsonb) WHERE id = ?`,
    [JSON.stringify(ids), claimId]
  )
  return new Map([...found].map(([key, lot]) => [key, lot.id]))
}

/** Lets go of held lots: their rows keep the names that were entered. Lots that the claim made stay as they are. */
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
