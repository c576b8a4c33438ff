import { groupBy } from "../../../../shared/group-by"
import type { RowError } from "../../../../shared/traceability-error"
import { lastMovements } from "../../stock/lots/describe-whereabouts"
import { findLotsNamed, type FoundLot } from "../../stock/lots/find-lots"
import { lockNamedLots } from "../../stock/lots/find-named-lots"
import type { Sql } from "../../sql"
import { checkRowShapes } from "./check-row-shapes"
import { findDuplicateRows } from "./find-duplicate-rows"
import type { GivenRow } from "./given-row"
import type { OutgoingRow, OutgoingRules } from "./outgoing-rules"
import { readHolders } from "./read-holders"
import { refuseAtSource, refuseOutgoingLot, refuseUnknown } from "./refuse-outgoing-lot"
import { withoutForeignNames } from "./without-foreign-names"
import { suggestSimilar } from "./suggest-similar"
import { needsOverride } from "./refuse-unfit-lot"

/** How much of each lot the rows need together, by lot id. */
function neededByLot(
  rows: (GivenRow & { quantity: number })[],
  lotOf: (row: GivenRow) => FoundLot | undefined
): Map<string, number> {
  const needed = new Map<string, number>()
  for (const row of rows) {
    const id = lotOf(row)?.id
    if (id) {
      needed.set(id, (needed.get(id) ?? 0) + row.quantity)
    }
  }
  return needed
}

/** The override is kept only where it is one, so that the ledger holds true overrides alone. */
const toOutgoingRow = (
  row: GivenRow & { quantity: number },
  lot: FoundLot | undefined,
  rules: OutgoingRules
): OutgoingRow => ({
  ...row,
  lot_id: lot?.id ?? null,
  lot_name: lot?.name ?? row.lot_name!,
  override_reason:
    lot && needsOverride(lot, rules.to_location_id, rules.now) ? row.override_reason?.trim() : null,
})

/**
 * Checks rows that take goods from a place; locks their lots. What the operation itself reserved counts as free for it.
 * Returns each good row with the lot it means, and an error for every bad one, by index.
 */
export async function checkOutgoingRows(
  sql: Sql,
  given: GivenRow[],
  rules: OutgoingRules
): Promise<{ rows: OutgoingRow[]; errors: RowError[] }> {
  const { good: shaped, errors } = checkRowShapes(given, rules.tracking)
  const lotOf = await lockNamedLots(sql, shaped, rules.scope)
  const good = withoutForeignNames(shaped, lotOf, rules.names, errors)
  const nameOf = (row: GivenRow) => lotOf(row)?.name ?? row.lot_name ?? row.lot_id!
  errors.push(...findDuplicateRows(good, rules, nameOf))
  const duplicated = new Set(errors.map((error) => error.index))
  const single = good.filter((row) => !duplicated.has(row.index))

  const ids = good.flatMap((row) => lotOf(row)?.id ?? [])
  const last = await lastMovements(sql, ids)
  const holders = await readHolders(sql, ids, rules.from_location_id, rules.operation_id)
  const holdersOf = groupBy(holders, (holder) => holder.lot_id)
  const unknownNames = good.filter((row) => !lotOf(row) && row.lot_name).map((row) => row.lot_name!)
  const others = new Map((await findLotsNamed(sql, unknownNames)).map((lot) => [lot.name, lot]))
  const needed = neededByLot(single, lotOf)

  const refuse = (row: GivenRow, lot: FoundLot | undefined): RowError | null => {
    if (!lot) {
      return rules.use_create_lots && !row.lot_id ? null : refuseUnknown(row, others, rules)
    }
    const held = holdersOf.get(lot.id) ?? []
    return (
      refuseOutgoingLot(row, lot, rules) ??
      refuseAtSource(row, lot, needed.get(lot.id)!, rules, held, last.get(lot.id))
    )
  }
  const rows = single.flatMap((row): OutgoingRow[] => {
    const lot = lotOf(row)
    const error = refuse(row, lot)
    if (error) {
      errors.push(error)
      return []
    }
    return [toOutgoingRow(row, lot, rules)]
  })
  const sorted = errors.sort((a, b) => a.index - b.index)
  return { rows, errors: await suggestSimilar(sql, sorted, good, rules.scope) }
}
