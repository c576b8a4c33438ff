import type { RowError } from "../../../../shared/traceability-error"
import type { GivenRow } from "../../operations/documents/given-row"
import type { Taken } from "../../operations/documents/details/holdings"
import { takeReserved } from "../../operations/documents/details/take-reserved"
import type { Sql } from "../../sql"
import type { Target } from "./fulfillment-targets"

/** Units that other operations reserved and the caller asks to take all the same. */
export async function takeChosen(
  sql: Sql,
  rows: (GivenRow & { target: Target })[],
  actorId: string | null
): Promise<{ taken: Taken[]; errors: RowError[] }> {
  const all: { taken: Taken[]; errors: RowError[] } = { taken: [], errors: [] }
  for (const operation of new Set(rows.map((row) => row.target.operation))) {
    const ofOperation = rows.filter((row) => row.target.operation === operation)
    const own = [...new Set(ofOperation.map((row) => row.target))].flatMap((t) => t.details)
    const { taken, errors } = await takeReserved(sql, operation, ofOperation, own, actorId)
    all.taken.push(...taken)
    all.errors.push(...errors)
  }
  return all
}
