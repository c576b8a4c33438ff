import { placesOf } from "../../../../../shared/places"
import { say } from "../../../../../shared/say"
import { TraceabilityError } from "../../../../../shared/traceability-error"
import { LOT_ROWS_MAX } from "../../../numbers/naming/lot-rows-max"
import type { Sql } from "../../../sql"
import { assertEditable } from "../operation-state"
import {
  type DetailRow,
  type LineRow,
  lockOperation,
  type OperationRow,
  readDetails,
  readLines,
} from "../operation-rows"

export type OpenLine = {
  operation: OperationRow
  line: LineRow
  lines: LineRow[]
  details: DetailRow[]
}

/**
 * Locks an operation that may still be changed and returns one of its lines with all of the operation's rows. The
 * operation's places are those of the line: in a manufacturing order components and products go opposite ways. Throws
 * `not_found`, and `invalid_state` for an operation that is finished or claimed.
 */
export async function openLine(sql: Sql, operationId: string, lineId: string): Promise<OpenLine> {
  const operation = await lockOperation(sql, operationId)
  assertEditable(operation)
  const lines = await readLines(sql, [operationId])
  const line = lines.find((l) => l.id === lineId)
  if (!line) {
    throw new TraceabilityError(
      "not_found",
      `${operation.reference} has no line with the id ${lineId}.`,
      { status: 404 }
    )
  }
  return {
    operation: { ...operation, ...placesOf(operation, line) },
    line,
    lines,
    details: await readDetails(sql, [operationId]),
  }
}

export function assertRowCount(count: number): void {
  if (count > LOT_ROWS_MAX) {
    throw new TraceabilityError(
      "too_many_rows",
      say("too_many_rows.atOnce", { count, limit: LOT_ROWS_MAX })
    )
  }
}
