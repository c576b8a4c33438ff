import { foldName } from "../../numbers/naming/fold-text"
import type { UniquenessScope } from "../../../../types/operation"
import { throwRowErrors } from "../../../../shared/traceability-error"
import { asksForLots } from "../../operations/documents/capture-rules"
import type { GivenRow } from "../../operations/documents/given-row"
import type { Taken } from "../../operations/documents/details/holdings"
import type { DetailRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { lockNamedLots } from "../../stock/lots/find-named-lots"
import { checkChosen } from "./check-chosen"
import { chooseAssigned } from "./choose-assigned"
import type { Chosen, ExplicitLot, NamedUnit } from "./chosen"
import type { Target } from "./fulfillment-targets"
import { matchDetails } from "./match-details"
import { refuseWrongTotals } from "./refuse-wrong-totals"
import { nameIdentified, withWhatWasSaid } from "../../operations/documents/details/name-identified"
import { sortNamedUnits } from "./sort-named-units"
import { takeChosen } from "./take-chosen"

const sameStock = (a: Target, b: Target): boolean =>
  a.operation === b.operation &&
  a.line.inventory_item_id === b.line.inventory_item_id &&
  a.line.tracking === "serial"

/** The override reason that is on the assigned row already need not be given again. */
const reasonOnFile = ({ details }: Target, lot: ExplicitLot): string | null =>
  details.find((d) =>
    lot.lot_id ? d.lot_id === lot.lot_id : d.lot_name === foldName(lot.lot_name)
  )?.override_reason ?? null

/**
 * Units at several places, and those that are taken from other operations, are locked in more than one go: all of them are
 * locked in one order before, or a fulfilment that wants the same two units the other way round would wait for this one.
 */
async function lockTogether(
  sql: Sql,
  rows: (GivenRow & { target: Target })[],
  scope: UniquenessScope
): Promise<void> {
  const operations = new Set(rows.map((row) => row.target.operation))
  if (operations.size > 1 || rows.some((row) => row.take_reserved)) {
    await lockNamedLots(sql, rows, scope)
  }
}

/**
 * Returns which units ship: those the caller names for a line, else those assigned to it; and what was taken from other
 * operations for them. Throws every bad row at once.
 */
export async function chooseLots(
  sql: Sql,
  targets: Target[],
  input: {
    lots: NamedUnit[]
    scope: UniquenessScope
    actor_id: string | null
    /** All rows of the order's open deliveries. */
    details: DetailRow[]
  }
): Promise<{ chosen: Chosen[]; taken: Taken[] }> {
  const tracked = targets.filter(({ operation, line }) => asksForLots(operation, line))
  const { byTarget, errors } = sortNamedUnits(tracked, input.lots)
  throwRowErrors(errors)
  const given = [...byTarget].flatMap(([target, lots]) =>
    lots.map((lot) => ({
      ...lot,
      target,
      line_id: target.line.id,
      inventory_item_id: target.line.inventory_item_id,
    }))
  )
  const { rows: identified, said } = await nameIdentified(sql, given, input.scope)
  const named = identified.map((lot) => ({
    ...lot,
    override_reason: lot.override_reason ?? reasonOnFile(lot.target, lot),
  }))
  const values = new Set(identified.flatMap((lot) => [lot.lot_id, foldName(lot.lot_name)]))
  const isNamed = (d: DetailRow) =>
    d.lot_id !== null && (values.has(d.lot_id) || values.has(d.lot_name!))
  const assigned = tracked
    .filter((target) => !byTarget.has(target))
    .flatMap((target) => {
      const spare = [...byTarget.keys()]
        .filter((other) => sameStock(target, other))
        .flatMap((other) => other.details)
      return chooseAssigned(target, spare, isNamed)
    })
  const rows: (GivenRow & { target: Target })[] = [
    ...named,
    ...assigned.map((row, i) => ({
      index: input.lots.length + i,
      target: row.target,
      line_id: row.target.line.id,
      inventory_item_id: row.target.line.inventory_item_id,
      lot_id: row.lot_id,
      lot_name: row.lot_name,
      quantity: row.quantity,
      override_reason: row.override_reason,
    })),
  ]
  await lockTogether(sql, rows, input.scope)
  const { taken, errors: notTaken } = await takeChosen(sql, rows, input.actor_id)
  const { good, errors: rowErrors } = await checkChosen(sql, rows, input)
  const others = withWhatWasSaid(rowErrors, said).filter(
    ({ index }) => !notTaken.some((error) => error.index === index)
  )
  throwRowErrors([...notTaken, ...others])
  const totals = new Map(
    tracked.map((target) => [target, good.filter((row) => row.target === target)])
  )
  throwRowErrors(await refuseWrongTotals(sql, tracked, totals))
  const explicit = good.filter((row) => row.index < input.lots.length)
  return { chosen: [...matchDetails(explicit), ...assigned], taken }
}
