import type { UniquenessScope } from "../../../../types/operation"
import type { RowError } from "../../../../shared/traceability-error"
import { capturesOnDelivery, mayCreateOnDelivery } from "../../operations/documents/capture-rules"
import { checkCapturedRows } from "../../operations/documents/checks/check-captured-rows"
import { checkOutgoingRows } from "../../operations/documents/checks/check-outgoing-rows"
import type { DetailRow } from "../../operations/documents/operation-rows"
import type { GivenRow } from "../../operations/documents/given-row"
import type { OutgoingRow } from "../../operations/documents/checks/outgoing-rules"
import type { Sql } from "../../sql"
import type { Target } from "./fulfillment-targets"

/** The rows of each operation by how they are checked: lots taken from stock, and names that are given on delivery. */
function groupByCheck(rows: (GivenRow & { target: Target })[]) {
  const captured = (row: { target: Target }) =>
    capturesOnDelivery(row.target.operation, row.target.line)
  return [...new Set(rows.map((row) => row.target.operation))].flatMap((operation) => {
    const all = rows.filter((row) => row.target.operation === operation)
    return [
      { operation, check: checkOutgoingRows, ofOperation: all.filter((row) => !captured(row)) },
      { operation, check: checkCapturedRows, ofOperation: all.filter(captured) },
    ].filter(({ ofOperation }) => ofOperation.length)
  })
}

/** Checks all rows of all lines, operation by operation, as the rules are the operation type's and the place's. */
export async function checkChosen(
  sql: Sql,
  rows: (GivenRow & { target: Target })[],
  { scope, details }: { scope: UniquenessScope; details: DetailRow[] }
) {
  const good: (OutgoingRow & { target: Target })[] = []
  const errors: RowError[] = []
  for (const { operation, check, ofOperation } of groupByCheck(rows)) {
    const result = await check(sql, ofOperation, {
      ...operation,
      operation_id: operation.id,
      use_create_lots: mayCreateOnDelivery(operation),
      scope,
      own: details.filter((detail) => detail.operation_id === operation.id),
      tracking: new Map(
        ofOperation.map((row) => [row.inventory_item_id, row.target.line.tracking])
      ),
      now: new Date(),
      names: "certain",
    })
    good.push(...(result.rows as (OutgoingRow & { target: Target })[]))
    errors.push(
      ...result.errors.map((error) => ({
        ...error,
        line_id: rows.find((r) => r.index === error.index)?.target.line.line_item_id ?? undefined,
      }))
    )
  }
  return { good, errors }
}
