import {
  type OperationCode,
  type Tracking,
  type UniquenessScope,
  CONFIRMED_STATES,
} from "../../../../types/operation"
import { itemToken, locationToken, documentText } from "../../../../shared/message-tokens"
import type { RowError } from "../../../../shared/traceability-error"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsNamed, FoundLot } from "../../stock/lots/find-lots"
import { type Sql, listed } from "../../sql"
import { rowError } from "./row-error"
import { suggestSimilar } from "./suggest-similar"
import { needsOverride, refuseUnfitLot } from "./refuse-unfit-lot"
import { checkRowShapes, findDuplicates, GivenRow } from "./check-incoming-rows"
import { groupBy } from "../../../../shared/group-by"
import { lockNamedLots } from "../../stock/lots/find-named-lots"
import { isOfOtherItem } from "../../stock/lots/lot-refusals"

/** A good row: the lot it means, or null for a number that stock without one gets as it leaves. */
export type OutgoingRow = GivenRow & { lot_id: string | null; lot_name: string; quantity: number }

export type OutgoingRules = {
  operation_id: string
  /** All that are carried out together, where that is more than one. */
  operation_ids?: string[]
  code: OperationCode
  type_name: string
  use_existing_lots: boolean
  /** May unknown names be given to stock that has no number yet? */
  use_create_lots: boolean
  from_location_id: string
  to_location_id: string
  scope: UniquenessScope
  tracking: Map<string, Tracking>
  now: Date
}

export type Holder = {
  lot_id: string
  reference: string
  order_id: string | null
  own: boolean
  quantity: number
}

/** Who holds these lots at this place: the open operations that reserved them, ours included. */
export function readHolders(
  sql: Sql,
  lotIds: string[],
  locationId: string,
  operationId: string
): Promise<Holder[]> {
  return sql<Holder>(
    `SELECT d.lot_id, o.reference, o.order_id, o.id = ? AS own, sum(d.quantity)::float8 AS quantity
       FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
      WHERE d.lot_id = ANY(?::text[]) AND d.from_location_id = ? AND o.state IN (${listed(CONFIRMED_STATES)})
      GROUP BY d.lot_id, o.reference, o.order_id, o.id ORDER BY o.reference`,
    [operationId, lotIds, locationId]
  )
}

function refuseUnknown(
  row: GivenRow,
  others: Map<string, FoundLot>,
  rules: Pick<OutgoingRules, "code" | "type_name">
): RowError {
  const other = row.lot_name ? others.get(row.lot_name) : undefined
  if (other) {
    return rowError(
      row,
      "lot_wrong_item",
      isOfOtherItem(other, row.inventory_item_id),
      other.inventory_item_id
    )
  }
  const hint =
    rules.code === "manufacturing" && row.lot_name
      ? ` "${rules.type_name}" does not create numbers of components.`
      : ""
  return rowError(
    row,
    "lot_not_found",
    `${row.lot_name ?? row.lot_id} is not a known number of ${itemToken(row.inventory_item_id)}.${hint}`
  )
}

/** Is this lot usable at all, wherever it is? */
export function refuseLot(
  row: GivenRow,
  lot: FoundLot,
  rules: Pick<OutgoingRules, "code" | "type_name" | "use_existing_lots" | "to_location_id" | "now">
): RowError | null {
  if (lot.inventory_item_id !== row.inventory_item_id) {
    return refuseUnknown({ ...row, lot_name: lot.name }, new Map([[lot.name, lot]]), rules)
  }
  if (!rules.use_existing_lots) {
    return rowError(
      row,
      "existing_not_allowed",
      `"${rules.type_name}" does not accept existing numbers, and ${lot.name} exists.`
    )
  }
  return refuseUnfitLot(row, lot, rules)
}

/** Is enough of it free for us at the place it is to be taken from? */
function refusePlace(
  row: GivenRow,
  lot: FoundLot,
  needed: number,
  rules: OutgoingRules,
  holders: Holder[],
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  const here = lot.places.find((place) => place.location_id === rules.from_location_id)
  if (!here) {
    const where = whereabouts(lot, last)
    const consumed = lot.places.some((place) => place.location_id === "production")
    const gone = consumed ? "already_consumed" : "lot_elsewhere"
    const code = lot.places.length ? gone : "lot_not_available"
    return rowError(
      row,
      code,
      `${lot.name} is not at ${locationToken(rules.from_location_id)}: it ${where.text}.`,
      where.ref
    )
  }
  const own = holders
    .filter((holder) => holder.own)
    .reduce((sum, holder) => sum + holder.quantity, 0)
  const free = here.quantity - here.reserved_quantity + own
  if (needed <= free + 1e-9) {
    return null
  }
  const others = holders.filter((holder) => !holder.own)
  if (others.length) {
    const named = others.map(documentText).join(", ")
    return rowError(
      row,
      "lot_reserved",
      `${lot.name} is reserved for ${named}. Choose another one, or take it from there in Detailed Operations.`,
      others[0].reference
    )
  }
  return rowError(
    row,
    "not_enough_stock",
    `Only ${free} of ${lot.name} is free at ${locationToken(rules.from_location_id)}; ${needed} is needed.`
  )
}

/**
 * Checks rows that take goods from a place, and says for each good one which lot it means. Locks the lots. What the
 * operation itself reserved counts as free for it. All bad rows are answered at once.
 */
export async function checkOutgoingRows(
  sql: Sql,
  given: GivenRow[],
  rules: OutgoingRules
): Promise<{ rows: OutgoingRow[]; errors: RowError[] }> {
  const { good, errors } = checkRowShapes(given, rules.tracking)
  const lotOf = await lockNamedLots(sql, good, rules.scope)
  errors.push(
    ...findDuplicates(good, rules, (row) => lotOf(row)?.name ?? row.lot_name ?? row.lot_id!)
  )
  const known = good.flatMap((row) => lotOf(row) ?? [])
  const ids = known.map((lot) => lot.id)
  const last = await lastMovements(sql, ids)
  const holders = await readHolders(sql, ids, rules.from_location_id, rules.operation_id)
  const unknownNames = good.filter((row) => !lotOf(row) && row.lot_name).map((row) => row.lot_name!)
  const others = new Map((await findLotsNamed(sql, unknownNames)).map((lot) => [lot.name, lot]))
  const duplicated = new Set(errors.map((error) => error.index))
  const needed = new Map<string, number>()
  for (const row of good.filter((r) => !duplicated.has(r.index))) {
    const id = lotOf(row)?.id
    if (id) {
      needed.set(id, (needed.get(id) ?? 0) + row.quantity)
    }
  }

  const holdersOf = groupBy(holders, (holder) => holder.lot_id)
  const rows: OutgoingRow[] = []
  for (const row of good.filter((r) => !duplicated.has(r.index))) {
    const lot = lotOf(row)
    const isNew = !lot && !row.lot_id && rules.use_create_lots
    const error = !lot
      ? isNew
        ? null
        : refuseUnknown(row, others, rules)
      : (refuseLot(row, lot, rules) ??
        refusePlace(
          row,
          lot,
          needed.get(lot.id)!,
          rules,
          holdersOf.get(lot.id) ?? [],
          last.get(lot.id)
        ))
    if (error) {
      errors.push(error)
    } else {
      const overrides = !!lot && needsOverride(lot, rules.to_location_id, rules.now)
      rows.push({
        ...row,
        lot_id: lot?.id ?? null,
        lot_name: lot?.name ?? row.lot_name!,
        override_reason: overrides ? row.override_reason?.trim() : null,
      })
    }
  }
  const sorted = errors.sort((a, b) => a.index - b.index)
  return { rows, errors: await suggestSimilar(sql, sorted, good, rules.scope) }
}
