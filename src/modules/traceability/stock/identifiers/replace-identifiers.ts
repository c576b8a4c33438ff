import { say } from "../../../../shared/say"
import type { GivenIdentifier } from "../../../../types/identifier"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Tracking } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { checkIdentifiers } from "./check-identifiers"
import { insertIdentifiers } from "./insert-identifiers"

type Lot = { id: string; inventory_item_id: string; kind: Tracking; name: string }

/** Second identifiers tell units apart; a lot is many. */
export function refuseOfLot(name: string, kind: Tracking): void {
  if (kind !== "serial") {
    throw new TraceabilityError("invalid_state", say("invalid_state.identifiersOfLot", { name }))
  }
}

/** Throws the first thing that is wrong with the second identifiers of one unit. */
export async function refuseWrongIdentifiers(
  sql: Sql,
  unit: Parameters<typeof checkIdentifiers>[1][number],
  accept_similar: boolean | undefined
): Promise<void> {
  const { problems } = await checkIdentifiers(sql, [unit], { accept_similar })
  const problem = problems.get(0)
  if (problem) {
    const { suggestion, ...error } = problem
    throw new TraceabilityError(problem.code, problem.details ?? problem.message, {
      errors: [{ index: 0, ...error, ...(suggestion ? { suggestion } : {}) }],
    })
  }
}

/** Puts these second identifiers in the place of those that a serial number has; those that stay are not touched. */
export async function replaceIdentifiers(
  sql: Sql,
  lot: Lot,
  identifiers: GivenIdentifier[],
  accept_similar: boolean | undefined
): Promise<void> {
  if (identifiers.length) {
    refuseOfLot(lot.name, lot.kind)
  }
  const unit = { ...lot, lot_id: lot.id, identifiers }
  const own = await sql<{ kind: string; key: string; value: string }>(
    `SELECT kind, key, value FROM traceability_lot_identifier WHERE lot_id = ?`,
    [lot.id]
  )
  // Only what is new is asked about: what it has was asked about when it was entered.
  const fresh = identifiers.filter(
    (one) => !own.some((has) => has.kind === one.kind && has.value === one.value)
  )
  await refuseWrongIdentifiers(sql, { ...unit, identifiers: fresh }, accept_similar)
  const { read } = await checkIdentifiers(sql, [unit], { accept_similar: true })
  await sql(
    `DELETE FROM traceability_lot_identifier i WHERE i.lot_id = ?
        AND NOT EXISTS (SELECT 1 FROM unnest(?::text[], ?::text[], ?::text[]) AS kept (kind, key, value)
                         WHERE kept.kind = i.kind AND kept.key = i.key AND kept.value = i.value)`,
    [
      lot.id,
      read[0].map((one) => one.kind),
      read[0].map((one) => one.key),
      read[0].map((one) => one.value),
    ]
  )
  await insertIdentifiers(sql, [unit], null)
}
