import type { RecallAnswer } from "../../../../types/recall"
import { noteEffect } from "../../../../shared/current-request"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import { requireQuantity } from "../../numbers/naming/check-quantity"
import type { Sql } from "../../sql"
import { lockRecall } from "./find-recalls"

export type RecordAnswer = {
  recall_id: string
  notice_id: string
  /** Null withdraws the answer before it. */
  answer: RecallAnswer | null
  /** The quantity that the answer is about; all that they have when it is left out. */
  quantity?: number | null
  note?: string | null
  actor_id: string | null
}

/**
 * Records what somebody says of recalled goods and returns the answer's id; earlier answers are kept. Throws `not_found`
 * for an unknown notice, `invalid_state` for a closed recall, `quantity_mismatch` for more than was delivered.
 */
export async function recordAnswer(sql: Sql, input: RecordAnswer): Promise<string> {
  const recall = await lockRecall(sql, input.recall_id)
  if (recall.closed_at) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.answerToClosed", { reference: recall.reference })
    )
  }
  const [notice] = await sql<{ quantity: number }>(
    `SELECT quantity::float8 AS quantity FROM traceability_recall_notice WHERE id = ? AND recall_id = ?`,
    [input.notice_id, input.recall_id]
  )
  if (!notice) {
    throw new TraceabilityError(
      "not_found",
      `There is no notice with the id ${input.notice_id} in ${recall.reference}.`,
      { status: 404 }
    )
  }
  if (input.quantity != null) {
    requireQuantity(input.quantity, "none")
  }
  if (input.quantity && input.quantity > notice.quantity) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.answerTooMuch", {
        delivered: notice.quantity,
        quantity: input.quantity,
      })
    )
  }
  const id = newId("rans")
  await sql(
    `INSERT INTO traceability_recall_answer (id, notice_id, answer, quantity, note, answered_at, answered_by)
     VALUES (?, ?, ?, ?, ?, now(), ?)`,
    [id, input.notice_id, input.answer, input.quantity ?? null, input.note ?? null, input.actor_id]
  )
  await noteEffect(sql, { made: [`an answer in ${recall.reference}`] })
  return id
}

/** Deletes an answer that was recorded by something that failed afterwards. */
export async function removeAnswer(sql: Sql, id: string): Promise<void> {
  await sql(`DELETE FROM traceability_recall_answer WHERE id = ?`, [id])
}
