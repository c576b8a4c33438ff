import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { noteEffect } from "../../stock/idempotency/current-request"
import type { Claim, ClaimKind, Claims } from "./claim"

type New<C extends Claim> = Pick<C, "kind" | "transaction_id" | "actor_id" | "payload"> &
  Partial<Pick<C, "order_id" | "fulfillment_id">>

/** A claim of any kind that is to be opened. */
export type NewClaim = { [Kind in ClaimKind]: New<Claims[Kind]> }[ClaimKind]

/** Opens a claim and freezes its operations: nobody else can change them until it is settled. */
export async function openClaim(sql: Sql, claim: NewClaim): Promise<string> {
  const id = newId("sclm")
  await sql(
    `INSERT INTO traceability_claim (id, kind, transaction_id, order_id, fulfillment_id, actor_id, payload)
     VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [
      id,
      claim.kind,
      claim.transaction_id,
      claim.order_id ?? null,
      claim.fulfillment_id ?? null,
      claim.actor_id,
      JSON.stringify(claim.payload),
    ]
  )
  await sql(
    `UPDATE traceability_operation SET claim_id = ?, updated_at = now() WHERE id = ANY(?::text[])`,
    [id, claim.payload.operation_ids]
  )
  await noteEffect(sql, { claim_id: id })
  return id
}

/** Locks a claim of any kind in this state; null when it is in another one, so that settling twice does nothing. */
export async function lockClaim(
  sql: Sql,
  claimId: string,
  state: "open" | "confirmed"
): Promise<Claim | null> {
  const [claim] = await sql<Claim>(
    `SELECT * FROM traceability_claim WHERE id = ? AND state = ? FOR UPDATE`,
    [claimId, state]
  )
  return claim ?? null
}

/** The same for whoever knows what kind it is; null for a claim of any other kind. */
export async function lockClaimOf<Kind extends ClaimKind>(
  sql: Sql,
  kind: Kind,
  claimId: string,
  state: "open" | "confirmed"
): Promise<Claims[Kind] | null> {
  const [claim] = await sql<Claims[Kind]>(
    `SELECT * FROM traceability_claim WHERE id = ? AND state = ? AND kind = ? FOR UPDATE`,
    [claimId, state, kind]
  )
  return claim ?? null
}

/** Closes a claim and lets its operations go. */
export async function settleClaim(
  sql: Sql,
  claim: Claim,
  state: "confirmed" | "released",
  fulfillmentId: string | null = null
): Promise<void> {
  await sql(
    `UPDATE traceability_claim SET state = ?, fulfillment_id = coalesce(?, fulfillment_id), updated_at = now() WHERE id = ?`,
    [state, fulfillmentId, claim.id]
  )
  await sql(
    `UPDATE traceability_operation SET claim_id = NULL, updated_at = now() WHERE claim_id = ?`,
    [claim.id]
  )
}
