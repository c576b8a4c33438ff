import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { findRecalls, lockRecall, type RecallRow, sourceOf } from "./find-recalls"
import { readRecallProgress } from "./recall-progress"

/** How a recall ended. All fields are null while it is open. */
export type RecallEnd = Pick<RecallRow, "id" | "closed_at" | "closed_by" | "close_note" | "outcome">

const endOf = ({ id, closed_at, closed_by, close_note, outcome }: RecallRow): RecallEnd => ({
  id,
  closed_at,
  closed_by,
  close_note,
  outcome,
})

/** Stores how a recall ended, or with nulls that it has not. */
export const writeRecallEnd = (sql: Sql, end: RecallEnd) =>
  sql(
    `UPDATE traceability_recall SET closed_at = ?, closed_by = ?, close_note = ?, outcome = ?::jsonb, updated_at = now() WHERE id = ?`,
    [
      end.closed_at,
      end.closed_by,
      end.close_note,
      end.outcome && JSON.stringify(end.outcome),
      end.id,
    ]
  )

/**
 * Closes a recall and keeps its progress. What it blocked stays blocked. Returns the end it had before, for
 * `writeRecallEnd`. Throws `invalid_state` when it is closed already, or still being started.
 */
export async function closeRecall(
  sql: Sql,
  id: string,
  note: string | null,
  actorId: string | null
): Promise<RecallEnd> {
  const recall = await lockRecall(sql, id)
  if (recall.closed_at) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.recallClosed", { reference: recall.reference })
    )
  }
  if (recall.starting) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.recallStarting", { reference: recall.reference })
    )
  }
  const outcome = await readRecallProgress(sql, recall)
  await writeRecallEnd(sql, {
    id,
    closed_at: new Date(),
    closed_by: actorId,
    close_note: note,
    outcome,
  })
  return endOf(recall)
}

/**
 * Opens a closed recall again. Returns the end it had before, for `writeRecallEnd`. Throws `invalid_state` when it is open,
 * and with 409 when another recall of the same source is.
 */
export async function reopenRecall(sql: Sql, id: string): Promise<RecallEnd> {
  const recall = await lockRecall(sql, id)
  if (!recall.closed_at) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.recallOpen", { reference: recall.reference })
    )
  }
  const { recalls } = await findRecalls(
    sql,
    { ...sourceOf(recall), state: "open", mock: recall.mock },
    { limit: 1, offset: 0 }
  )
  if (recalls.length) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.recalledAlready", { reference: recalls[0].reference }),
      { status: 409 }
    )
  }
  await writeRecallEnd(sql, {
    id,
    closed_at: null,
    closed_by: null,
    close_note: null,
    outcome: null,
  })
  return endOf(recall)
}
