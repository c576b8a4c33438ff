import { inSlices } from "../../../../../shared/in-slices"
import { sayDocument } from "../../../../../shared/say-place"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import { lastMovements, whereabouts } from "../../../stock/lots/describe-whereabouts"
import { type FoundLot } from "../../../stock/lots/find-lots"
import type { OutgoingRow, OutgoingRules } from "./outgoing-rules"
import { checkRowShapes } from "./check-row-shapes"
import { findDuplicateRows } from "./find-duplicate-rows"
import type { GivenRow } from "../given-row"
import { refuseOutgoingLot } from "./refuse-outgoing-lot"
import { needsOverride } from "./refuse-unfit-lot"
import { withoutForeignNames } from "./without-foreign-names"
import { rowError } from "./row-error"
import { type Sql, listed } from "../../../sql"
import { OPEN_STATES } from "../../../../../types/operation"
import { lotKey } from "../../../stock/lots/lot-key"
import { lockNamedLots } from "../../../stock/lots/find-named-lots"
import { noLotWithId } from "../../../stock/lots/lot-refusals"

type Rival = { name: string; reference: string; order_id: string | null }

/** Other open operations in which the same serial number of the item is entered for a unit that gets it as it leaves. */
function readRivals(
  sql: Sql,
  itemIds: string[],
  names: string[],
  operationIds: string[]
): Promise<(Rival & { inventory_item_id: string })[]> {
  return sql(
    `SELECT l.inventory_item_id, d.lot_name AS name, o.reference, o.order_id
       FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
       JOIN traceability_operation o ON o.id = d.operation_id
      WHERE o.state IN (${listed(OPEN_STATES)}) AND o.code IN ('delivery', 'manufacturing') AND o.id <> ALL(?::text[]) AND d.lot_id IS NULL
        AND l.inventory_item_id = ANY(?::text[]) AND d.lot_name = ANY(?::text[]) ORDER BY o.reference`,
    [operationIds, itemIds, names]
  )
}

/** Why the name of an existing lot cannot be given to a unit that leaves now, or null when it can. */
function refuseExisting(
  row: GivenRow,
  lot: FoundLot,
  rules: OutgoingRules,
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  const unusable = refuseOutgoingLot(row, lot, { ...rules, use_existing_lots: true })
  if (unusable) {
    return unusable
  }
  if (lot.claim_id) {
    return rowError(row, "lot_reserved", say("lot_reserved.beingDelivered", { name: lot.name }))
  }
  if (lot.kind === "serial" && lot.places.length) {
    const where = whereabouts(lot, last)
    return rowError(
      row,
      "lot_elsewhere",
      say(
        rules.code === "manufacturing"
          ? "lot_elsewhere.notUsedAgain"
          : "lot_elsewhere.notShippedAgain",
        { name: lot.name, where: where.said }
      ),
      where.ref
    )
  }
  return null
}

/** Refuses a name that another open operation has entered for a unit of its own. */
function refuseRival(row: GivenRow, name: string, rivals: Map<string, Rival>): RowError | null {
  const rival = rivals.get(lotKey({ ...row, lot_name: name }))
  if (!rival) {
    return null
  }
  return rowError(
    row,
    "lot_reserved",
    say("lot_reserved.entered", { name, document: sayDocument(rival) }),
    rival.reference
  )
}

/**
 * Checks the lot names of goods that are untracked in stock and captured on delivery: each unit gets its own as it leaves,
 * whatever the switches of the operation type. It is a new name, or one that exists and is nowhere now, as that of a unit
 * that came back. Returns good rows by name alone (`nameUntracked` finds or makes the lot when the unit really leaves), and
 * an error for every bad row, by index.
 */
export async function checkCapturedRows(
  sql: Sql,
  given: GivenRow[],
  rules: OutgoingRules
): Promise<{ rows: OutgoingRow[]; errors: RowError[] }> {
  const { good, errors } = await inSlices(checkRowShapes(given, rules.tracking))
  const lotOf = await lockNamedLots(sql, good, rules.scope)
  const nameOf = (row: GivenRow) => lotOf(row)?.name ?? row.lot_name ?? row.lot_id!
  const named = await withoutForeignNames(good, lotOf, rules.names, errors)
  errors.push(...findDuplicateRows(named, rules, nameOf))
  const last = await lastMovements(
    sql,
    good.flatMap((row) => lotOf(row)?.id ?? [])
  )
  const serial = good.filter((row) => rules.tracking.get(row.inventory_item_id) === "serial")
  const rivals = await readRivals(
    sql,
    serial.map((row) => row.inventory_item_id),
    serial.map(nameOf),
    rules.operation_ids ?? [rules.operation_id]
  )
  const rivalOf = new Map(
    rivals.map((rival) => [lotKey({ ...rival, lot_name: rival.name }), rival])
  )
  const refused = new Set(errors.map((error) => error.index))
  const rows = good.flatMap((row): OutgoingRow[] => {
    if (refused.has(row.index)) {
      return []
    }
    const lot = lotOf(row)
    const error =
      row.lot_id && !lot
        ? rowError(row, "lot_not_found", noLotWithId(row.lot_id))
        : ((lot && refuseExisting(row, lot, rules, last.get(lot.id))) ??
          refuseRival(row, nameOf(row), rivalOf))
    if (error) {
      errors.push(error)
      return []
    }
    const overrides = !!lot && needsOverride(lot, rules)
    const override_reason = overrides ? row.override_reason?.trim() : null
    return [{ ...row, lot_id: null, lot_name: nameOf(row), override_reason }]
  })
  return { rows, errors: errors.sort((a, b) => a.index - b.index) }
}
