import { newId } from "../../new-id"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { noteEffect } from "../../../../shared/current-request"
import type { Claim, ClaimKind, Claims } from "./claim"

type New<C extends Claim> = Pick<C, "kind" | "transaction_id" | "actor_id" | "payload"> &
  Partial<Pick<C, "order_id" | "fulfillment_id">>

/** A claim of any kind that is to be opened. */
export type NewClaim = { [Kind in ClaimKind]: New<Claims[Kind]> }[ClaimKind]

/** A row of Detailed Operations of which so much is taken by a claim. */
export type ClaimedRow = { detail_id: string; quantity: number; override_reason: string | null }

/**
 * Opens a claim and freezes its operations: nobody else can change them until it is settled. Marks how much of `rows` it
 * takes; throws `lot_not_available` (409) where a row is gone or has less by now, and then nothing is claimed.
 */
export async function openClaim(
  sql: Sql,
  claim: NewClaim,
  rows: ClaimedRow[] = []
): Promise<string> {
  const id = newId("sclm")
  const [{ marked }] = await sql<{ marked: number }>(
    `WITH opened AS (
       INSERT INTO traceability_claim (id, kind, transaction_id, order_id, fulfillment_id, actor_id, payload)
       VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)),
     frozen AS (
       UPDATE traceability_operation SET claim_id = ?, updated_at = now() WHERE id = ANY(?::text[])),
     marked AS (
       UPDATE traceability_operation_detail d SET claimed_quantity = row.quantity,
              override_reason = coalesce(row.override_reason, d.override_reason), updated_at = now()
         FROM unnest(?::text[], ?::numeric[], ?::text[]) AS row (id, quantity, override_reason)
        WHERE d.id = row.id AND d.quantity >= row.quantity RETURNING d.id)
     SELECT count(*)::int AS marked FROM marked`,
    [
      id,
      claim.kind,
      claim.transaction_id,
      claim.order_id ?? null,
      claim.fulfillment_id ?? null,
      claim.actor_id,
      JSON.stringify(claim.payload),
      id,
      claim.payload.operation_ids,
      rows.map((row) => row.detail_id),
      rows.map((row) => row.quantity),
      rows.map((row) => row.override_reason),
    ]
  )
  if (marked < rows.length) {
    throw new TraceabilityError("lot_not_available", say("lot_not_available.assignedChanged"), {
      status: 409,
    })
  }
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

/**
 * SQL that closes a claim and lets its operations go, and the lots that it made or held: further parts of a WITH, and what they
 * bind.
 */
export const settling = (
  claimId: string,
  state: "confirmed" | "released",
  fulfillmentId: string | null
) => ({
  sql: `settled AS (
       UPDATE traceability_claim SET state = ?, fulfillment_id = coalesce(?, fulfillment_id), updated_at = now() WHERE id = ?),
     lots AS (
       UPDATE traceability_lot SET claim_id = NULL WHERE claim_id = ?)
     UPDATE traceability_operation SET claim_id = NULL, updated_at = now() WHERE claim_id = ?`,
  bindings: [state, fulfillmentId, claimId, claimId, claimId],
})

/** Closes a claim and lets its operations go, and the lots that it made or held. */
export async function settleClaim(
  sql: Sql,
  claim: Claim,
  state: "confirmed" | "released",
  fulfillmentId: string | null = null
): Promise<void> {
  const { sql: parts, bindings } = settling(claim.id, state, fulfillmentId)
  await sql(`WITH ${parts}`, bindings)
}
