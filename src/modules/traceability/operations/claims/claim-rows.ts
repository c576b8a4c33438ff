import type { BackorderChoice } from "../../../../types/operation"
import { newId } from "../../new-id"
import type { DetailRow } from "../documents/operation-rows"
import type { Taken } from "../documents/take-reserved"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import type { Sql } from "../../sql"

export type LevelChange = { inventory_item_id: string; location_id: string; adjustment: number }

/** A component that is put in for the one of the row `replaces_id`. */
export type NewGenealogy = { child_lot_id: string; quantity: number; replaces_id: string }

export type ClaimPayload = {
  operation_ids: string[]
  backorder?: BackorderChoice
  /** What Medusa's levels change by, so that the settling job can tell whether that happened. */
  level_changes?: LevelChange[]
  /** What is taken of each line of the operations, tracked or not. */
  taken?: { line_id: string; quantity: number }[]
  /** Stock without a number that the claim has taken out of the books already; a release puts it back. */
  untracked_taken?: Untracked[]
  /** What comes into stock without a number once the claim is confirmed. */
  untracked_arriving?: Untracked[]
  /** Of a return: the change of Medusa's order that receives it, so that the settling job can tell whether it happened. */
  order_change_id?: string
  /** Of a return: the warranties that it ends, to be restored when it is taken back. */
  warranties?: { lot_id: string; warranty_until: string }[]
  /** Lots that existed and that units get as they leave; a release lets go of them. */
  held_lot_ids?: string[]
  /** Rows of other lines that the claim took a named serial number from; a release puts them back. */
  freed?: DetailRow[]
  /** The operations were made for this claim; a release takes them away again. */
  discard?: boolean
  /** A claim of manufacturing orders, which consume and produce together. */
  manufacturing?: "produce" | "rework"
  /** The order of the rest, that is cancelled with what is produced. */
  cancel_order_id?: string | null
  /** Rows of genealogy that give back so much, and what takes their place. */
  returned?: { id: string; quantity: number }[]
  added?: NewGenealogy[]
  /** Why a done operation is undone. */
  reason?: string
  /** What other operations lost to it, to be given back. */
  taken_from_others?: Taken[]
  /** Of a fulfilment: reservations that may be lowered below Medusa's check until the claim is settled. */
  part_reservation_ids?: string[]
  /** Rows whose override reason came with this claim. */
  overridden?: string[]
}

export type Claim = {
  id: string
  kind: "operation" | "operation_undo" | "fulfillment" | "fulfillment_cancel"
  state: "open" | "confirmed" | "released"
  transaction_id: string
  order_id: string | null
  fulfillment_id: string | null
  actor_id: string | null
  payload: ClaimPayload
  created_at: Date
}

type NewClaim = Pick<Claim, "kind" | "transaction_id" | "payload"> &
  Partial<Pick<Claim, "order_id" | "fulfillment_id" | "actor_id">>

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
      claim.actor_id ?? null,
      JSON.stringify(claim.payload),
    ]
  )
  await sql(
    `UPDATE traceability_operation SET claim_id = ?, updated_at = now() WHERE id = ANY(?::text[])`,
    [id, claim.payload.operation_ids]
  )
  return id
}

/** Locks a claim. Answers null when it is settled already: settling twice does nothing. */
export async function lockOpenClaim(sql: Sql, claimId: string): Promise<Claim | null> {
  const [claim] = await sql<Claim>(
    `SELECT * FROM traceability_claim WHERE id = ? AND state = 'open' FOR UPDATE`,
    [claimId]
  )
  return claim ?? null
}

/** The fulfilment claim that was confirmed already, when what came after it failed; null for any other. */
export async function lockConfirmedFulfillment(sql: Sql, claimId: string): Promise<Claim | null> {
  const [claim] = await sql<Claim>(
    `SELECT * FROM traceability_claim WHERE id = ? AND state = 'confirmed' AND kind = 'fulfillment' FOR UPDATE`,
    [claimId]
  )
  return claim ?? null
}

/** The claim of a return that was confirmed already, when what came after it failed; null for any other. */
export async function lockConfirmedReturn(sql: Sql, claimId: string): Promise<Claim | null> {
  const [claim] = await sql<Claim>(
    `SELECT * FROM traceability_claim WHERE id = ? AND state = 'confirmed' AND kind = 'operation' FOR UPDATE`,
    [claimId]
  )
  return claim ?? null
}

export async function settleClaim(
  sql: Sql,
  claim: Claim,
  state: "confirmed" | "released",
  fulfillmentId?: string
): Promise<void> {
  await sql(
    `UPDATE traceability_claim SET state = ?, fulfillment_id = coalesce(?, fulfillment_id), updated_at = now() WHERE id = ?`,
    [state, fulfillmentId ?? null, claim.id]
  )
  await sql(
    `UPDATE traceability_operation SET claim_id = NULL, updated_at = now() WHERE claim_id = ?`,
    [claim.id]
  )
}

export async function operationsOfClaim(sql: Sql, claimId: string): Promise<string[]> {
  const [claim] = await sql<Claim>(`SELECT * FROM traceability_claim WHERE id = ?`, [claimId])
  if (!claim) {
    return []
  }
  const { operation_ids, manufacturing, cancel_order_id, freed } = claim.payload
  if (!manufacturing) {
    return operation_ids
  }
  const rest = await sql<{ operation_id: string }>(
    `SELECT operation_id FROM traceability_manufacturing_order WHERE id = ?`,
    [cancel_order_id ?? null]
  )
  const others = [...rest, ...(freed ?? [])].map((row) => row.operation_id)
  return [...new Set([...operation_ids, ...others])]
}
