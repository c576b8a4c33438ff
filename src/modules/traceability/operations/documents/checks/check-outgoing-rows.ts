import { inSlices } from "../../../../../shared/in-slices"
import type { RowError } from "../../../../../shared/traceability-error"
import type { FoundLot } from "../../../stock/lots/find-lots"
import { lockNamedLots } from "../../../stock/lots/find-named-lots"
import { readShelfLifeProblems } from "../../../stock/shelf-life/read-shelf-life-problems"
import type { Sql } from "../../../sql"
import type { CareRoute } from "../care-route"
import { checkRowShapes } from "./check-row-shapes"
import { findDuplicateRows } from "./find-duplicate-rows"
import type { GivenRow } from "../given-row"
import type { OutgoingRow, OutgoingRules } from "./outgoing-rules"
import {
  holderKey,
  NOTHING_KNOWN,
  readOwn,
  readRefusalFacts,
  type RefusalFacts,
} from "./refusal-facts"
import { refuseAtSource, refuseOutgoingLot, refuseUnknown } from "./refuse-outgoing-lot"
import { withoutForeignNames } from "./without-foreign-names"
import { suggestSimilar } from "./suggest-similar"
import { quantitiesAsOfLots, refuseOutgoingQuantity } from "./refuse-outgoing-quantity"
import { needsOverride } from "./refuse-unfit-lot"

/**
 * The route of a unit that leaves from care: one that is written down so, or of which nothing is in the operation's own source.
 * What is ours goes first.
 */
function careOf(row: GivenRow, lot: FoundLot, rules: OutgoingRules): CareRoute | undefined {
  const { care } = rules
  const isAt = (id: string) => lot.places.some(({ location_id }) => location_id === id)
  const leavesCare =
    care &&
    (row.from_location_id === care.from_location_id ||
      (!isAt(rules.from_location_id) && isAt(care.from_location_id)))
  return leavesCare ? care : undefined
}

/** How much of each lot the rows need together, by lot and place. */
function neededByLot(
  rows: (GivenRow & { quantity: number })[],
  keyOf: (row: GivenRow) => string
): Map<string, number> {
  const needed = new Map<string, number>()
  for (const row of rows) {
    needed.set(keyOf(row), (needed.get(keyOf(row)) ?? 0) + row.quantity)
  }
  return needed
}

/**
 * Lots with too little of their shelf life left for whoever buys. A customer's own goods go back as they are. A shop without
 * such rules is not asked.
 */
async function readTooOld(
  sql: Sql,
  rows: GivenRow[],
  lotOf: (row: GivenRow) => FoundLot | undefined,
  rules: OutgoingRules
): Promise<OutgoingRules["shelf_life"]> {
  if (!rules.has_shelf_life_rules || rules.code !== "delivery") {
    return undefined
  }
  const ours = rows.flatMap((row) => {
    const lot = lotOf(row)
    return lot && !careOf(row, lot, rules) ? [lot.id] : []
  })
  return readShelfLifeProblems(sql, rules.operation_id, ours)
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
  override_reason: lot && needsOverride(lot, rules) ? row.override_reason?.trim() : null,
  care: lot && careOf(row, lot, rules),
})

/**
 * Checks rows that take goods from a place; locks their lots. What the operation itself reserved counts as free for it.
 * Returns each good row with the lot it means, and an error for every bad one, by index.
 */
export async function checkOutgoingRows(
  sql: Sql,
  given: GivenRow[],
  asked: OutgoingRules
): Promise<{ rows: OutgoingRow[]; errors: RowError[] }> {
  const rules = { ...asked }
  const { good: shaped, errors } = await inSlices(
    checkRowShapes(given, quantitiesAsOfLots(rules.tracking))
  )
  const lotOf = await lockNamedLots(sql, shaped, rules.scope)
  const fitting = shaped.filter((row) => {
    const error = refuseOutgoingQuantity(row, lotOf(row), rules)
    errors.push(...(error ? [error] : []))
    return !error
  })
  const good = await withoutForeignNames(fitting, lotOf, rules.names, errors)
  const nameOf = (row: GivenRow) => lotOf(row)?.name ?? row.lot_name ?? row.lot_id!
  errors.push(...findDuplicateRows(good, rules, nameOf))
  const duplicated = new Set(errors.map((error) => error.index))
  const single = good.filter((row) => !duplicated.has(row.index))

  const sourceOf = (row: GivenRow) => {
    const lot = lotOf(row)
    return ((lot && careOf(row, lot, rules)) ?? rules).from_location_id
  }
  const keyOf = (row: GivenRow) => holderKey(lotOf(row)?.id ?? null, sourceOf(row))
  const needed = neededByLot(single, keyOf)

  const refuse = (row: GivenRow, { held, last, others }: RefusalFacts): RowError | null => {
    const lot = lotOf(row)
    if (!lot) {
      return rules.use_create_lots && !row.lot_id ? null : refuseUnknown(row, others, rules)
    }
    const key = keyOf(row)
    const source = { code: rules.code, from_location_id: sourceOf(row) }
    return (
      refuseOutgoingLot(row, lot, rules) ??
      refuseAtSource(row, lot, needed.get(key)!, source, held.get(key) ?? [], last.get(lot.id))
    )
  }
  const ids = good.flatMap((row) => lotOf(row)?.id ?? [])
  rules.shelf_life = await readTooOld(sql, good, lotOf, rules)
  const places = [...new Set(good.map(sourceOf))]
  const held = await readOwn(sql, ids, places, rules)
  const refused = new Map(
    single.flatMap((row) => {
      const error = refuse(row, { ...NOTHING_KNOWN, held })
      return error ? [[row, error] as const] : []
    })
  )
  if (refused.size) {
    const facts = await readRefusalFacts(sql, { ids, places, rows: good, lotOf, rules })
    // What more is known only finds better words: a row that was refused stays refused.
    errors.push(...[...refused].map(([row, error]) => refuse(row, facts) ?? error))
  }
  const rows = single
    .filter((row) => !refused.has(row))
    .map((row) => toOutgoingRow(row, lotOf(row), rules))
  const sorted = errors.sort((x, y) => x.index - y.index)
  return { rows, errors: await suggestSimilar(sql, sorted, good, rules.scope) }
}
