import { orderToken } from "../../../../shared/message-tokens"
import type { RowError } from "../../../../shared/traceability-error"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, findLotsByName, type FoundLot } from "../../stock/lots/find-lots"
import { lockLots } from "../../stock/ledger/lock-lots"
import { checkRowShapes, findDuplicates, type GivenRow } from "./check-incoming-rows"
import { type OutgoingRow, type OutgoingRules, refuseLot } from "./check-outgoing-rows"
import { needsOverride } from "./refuse-unfit-lot"
import { rowError } from "./row-error"
import type { Sql } from "../../sql"
import type { UniquenessScope } from "../../../../types/operation"

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
      WHERE o.state IN ('draft', 'waiting', 'ready') AND o.code IN ('delivery', 'manufacturing') AND o.id <> ALL(?::text[]) AND d.lot_id IS NULL
        AND l.inventory_item_id = ANY(?::text[]) AND d.lot_name = ANY(?::text[]) ORDER BY o.reference`,
    [operationIds, itemIds, names]
  )
}

async function findNamed(sql: Sql, rows: GivenRow[], scope: UniquenessScope) {
  const byKey = new Map<string, FoundLot>()
  for (const itemId of new Set(rows.map((row) => row.inventory_item_id))) {
    const names = rows.flatMap((row) =>
      row.inventory_item_id === itemId && !row.lot_id ? [row.lot_name!] : []
    )
    for (const lot of await findLotsByName(sql, itemId, scope, names)) {
      byKey.set(`${itemId}\n${lot.name}`, lot)
    }
  }
  const byId = await findLotsById(
    sql,
    rows.flatMap((row) => row.lot_id ?? [])
  )
  const ids = [...byKey.values(), ...byId].map((lot) => lot.id)
  // Locked before it is read where they are: two fulfilments may name the same number at once.
  await lockLots(sql, ids)
  const now = new Map((await findLotsById(sql, ids)).map((lot) => [lot.id, lot]))
  return (row: GivenRow): FoundLot | undefined =>
    now.get(row.lot_id ?? byKey.get(`${row.inventory_item_id}\n${row.lot_name}`)?.id ?? "")
}

/** Why a number that exists cannot be given to a unit that leaves now, or null when it can. */
function refuseExisting(
  row: GivenRow,
  lot: FoundLot,
  rules: OutgoingRules,
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  const unusable = refuseLot(row, lot, { ...rules, use_existing_lots: true })
  if (unusable) {
    return unusable
  }
  if (lot.claim_id) {
    return rowError(
      row,
      "lot_reserved",
      `${lot.name} is being delivered by somebody else right now.`
    )
  }
  if (lot.kind === "serial" && lot.places.length) {
    const where = whereabouts(lot, last)
    return rowError(
      row,
      "lot_elsewhere",
      `${lot.name} cannot be ${rules.code === "manufacturing" ? "used up" : "shipped"} again: it ${where.text}. Read the number on the unit again, or take the old one back first.`,
      where.ref
    )
  }
  return null
}

/**
 * Checks the numbers of goods that carry none in stock: each unit gets its own as it leaves, whatever the switches of the
 * operation type. It is a new one, or one that exists and is nowhere now, as that of a unit that came back. A good row is
 * answered by name alone; `nameUntracked` finds or makes its lot when the unit really leaves.
 */
export async function checkLeavingNumbers(
  sql: Sql,
  given: GivenRow[],
  rules: OutgoingRules
): Promise<{ rows: OutgoingRow[]; errors: RowError[] }> {
  const { good, errors } = checkRowShapes(given, rules.tracking)
  const lotOf = await findNamed(sql, good, rules.scope)
  const nameOf = (row: GivenRow) => lotOf(row)?.name ?? row.lot_name ?? row.lot_id!
  errors.push(...findDuplicates(good, rules, nameOf))
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
    rivals.map((rival) => [`${rival.inventory_item_id}\n${rival.name}`, rival])
  )
  const refused = new Set(errors.map((error) => error.index))
  const rows = good.flatMap((row): OutgoingRow[] => {
    if (refused.has(row.index)) {
      return []
    }
    const lot = lotOf(row)
    const error =
      row.lot_id && !lot
        ? rowError(row, "lot_not_found", `There is no lot with the id ${row.lot_id}.`)
        : ((lot && refuseExisting(row, lot, rules, last.get(lot.id))) ??
          refuseRival(row, nameOf(row), rivalOf))
    if (error) {
      errors.push(error)
      return []
    }
    const overrides = !!lot && needsOverride(lot, rules.to_location_id, rules.now)
    const override_reason = overrides ? row.override_reason?.trim() : null
    return [{ ...row, lot_id: null, lot_name: nameOf(row), override_reason }]
  })
  return { rows, errors: errors.sort((a, b) => a.index - b.index) }
}

function refuseRival(row: GivenRow, name: string, rivals: Map<string, Rival>): RowError | null {
  const rival = rivals.get(`${row.inventory_item_id}\n${name}`)
  if (!rival) {
    return null
  }
  const order = rival.order_id ? ` (order ${orderToken(rival.order_id)})` : ""
  return rowError(
    row,
    "lot_reserved",
    `${name} is entered for ${rival.reference}${order}.`,
    rival.reference
  )
}
