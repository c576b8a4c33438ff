import { groupBy } from "../../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../../shared/round-quantity"
import { say, sayAll } from "../../../../../shared/say"
import type { RefusalDetails } from "../../../../../types/refusal"
import type { Sql } from "../../../sql"
import { isUsable } from "../../../stock/lots/lot-conditions"
import { isFreshFor } from "../../../stock/shelf-life/conditions"
import { describeShelfLifeProblem } from "../../../stock/shelf-life/describe-shelf-life"
import {
  readShelfLifeProblems,
  type ShelfLifeProblem,
} from "../../../stock/shelf-life/read-shelf-life-problems"
import { mayBeUsed, whyUnfit, type Unfit } from "./refuse-unfit-lot"
import type { LineRow, OperationRow } from "../operation-rows"

/** So many units are named; the message says how many more there are. */
const NAMED_MAX = 3

type Row = Unfit & {
  lot_id: string
  inventory_item_id: string
  quantity: number
  was_reserved: boolean
  /** How much of the item there is of this kind, that which is not named included. */
  total: number
}

/** A missing number of units on a line that takes them out of stock. */
export type MissingUnits = { line: LineRow; missing: number }

/**
 * The lots that an operation could have of these items but for a hold, their expiry or a rule of shelf life: those that were reserved for it until they
 * were blocked, and where nothing usable is free, whatever else is there.
 */
const readUnfit = (sql: Sql, operation: OperationRow, itemIds: string[]): Promise<Row[]> =>
  sql<Row>(
    `WITH here AS (
       SELECT s.inventory_item_id, lot.id AS lot_id, lot.name, lot.blocked_at, lot.blocked_by, lot.blocked_reason, lot.expires_at,
              (s.quantity - s.reserved_quantity)::float8 AS quantity, (${isUsable("lot")} AND ${isFreshFor("lot", "?")}) AS usable,
              EXISTS (SELECT 1 FROM traceability_reservation_loss loss
                       WHERE loss.operation_id = ? AND loss.lot_id = lot.id AND loss.reason = 'blocked') AS was_reserved
         FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
        WHERE s.inventory_item_id = ANY(?::text[]) AND s.location_id = ? AND s.quantity > s.reserved_quantity),
     unfit AS (
       SELECT here.*, (sum(quantity) OVER (PARTITION BY inventory_item_id))::float8 AS total,
              row_number() OVER (PARTITION BY inventory_item_id ORDER BY was_reserved DESC, blocked_at DESC NULLS LAST, name) AS place
         FROM here
        WHERE NOT usable
          AND (was_reserved OR inventory_item_id NOT IN (SELECT inventory_item_id FROM here WHERE usable)))
     SELECT inventory_item_id, lot_id, name, blocked_at, blocked_by, blocked_reason, expires_at, quantity, was_reserved, total
       FROM unfit WHERE place <= ${NAMED_MAX} ORDER BY inventory_item_id, place`,
    [operation.id, operation.id, itemIds, operation.from_location_id]
  )

type Problems = Map<string, ShelfLifeProblem>

function describe(row: Row, problems: Problems): RefusalDetails {
  const { name, was_reserved } = row
  const why = whyUnfit(row, new Date())
  const problem = problems.get(row.lot_id)
  if (!why && problem) {
    const subject = was_reserved ? say("part.reservedUnit", { name }) : name
    return say("part.sentence", { said: describeShelfLifeProblem(subject, problem) })
  }
  return say(was_reserved ? "part.reservedUnitIs" : "part.unitIs", { name, why: why ?? "" })
}

/** What to do about them, in one sentence. */
function adviceFor(rows: Row[], reference: string): RefusalDetails {
  const isBlocked = rows.some((row) => row.blocked_at)
  return rows.length === 1
    ? say(isBlocked ? "part.chooseAnotherOrUnblock" : "part.chooseAnother", {
        reference,
        name: rows[0].name,
      })
    : say(isBlocked ? "part.chooseOthersOrUnblock" : "part.chooseOthers", { reference })
}

function explain(
  rows: Row[],
  missing: number,
  reference: string,
  problems: Problems
): RefusalDetails {
  const wanted = Math.min(missing, rows[0].total)
  const enough = rows.findIndex(
    (_, index) => sumQuantities(rows.slice(0, index + 1).map((row) => row.quantity)) >= wanted
  )
  const named = enough < 0 ? rows : rows.slice(0, enough + 1)
  const rest = roundQuantity(wanted - sumQuantities(named.map((row) => row.quantity)))
  const absent = roundQuantity(missing - wanted)
  const others = absent === 1 ? "part.oneMoreMissing" : "part.moreMissing"
  return sayAll([
    ...named.map((row) => describe(row, problems)),
    ...(rest > 0 ? [say("part.soAreMore", { count: rest })] : []),
    ...(absent > 0 ? [say(others, { count: absent })] : []),
    adviceFor(named, reference),
  ])
}

/**
 * Says of units that lines miss which ones are there but blocked or expired, why, and what can be done, by the line's id. Lines of
 * which that is not the reason are not in it: their units are simply missing.
 */
export async function explainMissing(
  sql: Sql,
  operation: OperationRow,
  units: MissingUnits[]
): Promise<Map<string, RefusalDetails>> {
  const asked = units.filter(({ line, missing }) => missing > 0 && line.tracking !== "none")
  if (!asked.length || !mayBeUsed(operation.to_location_id)) {
    return new Map()
  }
  const itemIds = asked.map(({ line }) => line.inventory_item_id)
  const found = await readUnfit(sql, operation, itemIds)
  const ids = found.map((row) => row.lot_id)
  const problems = operation.has_shelf_life_rules
    ? await readShelfLifeProblems(sql, operation.id, ids)
    : new Map()
  const unfit = groupBy(found, (row) => row.inventory_item_id)
  return new Map(
    asked.flatMap(({ line, missing }): [string, RefusalDetails][] => {
      const rows = unfit.get(line.inventory_item_id)
      return rows ? [[line.id, explain(rows, missing, operation.reference, problems)]] : []
    })
  )
}
