import { LOT_DATES } from "../../../../types/lot"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { say, spoken } from "../../../../shared/say"
import { lockLots } from "../../stock/ledger/lock-lots"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import {
  changeLotDates,
  describeLateDates,
  type GivenLotDates,
  type StandingDates,
} from "../../stock/lots/compute-lot-dates"
import { type Blocked, blockLots } from "./hold-lot"
import { closeHolds } from "../../stock/lots/lot-holds"
import { readTimeZone } from "../../stock/settings/time-zone"
import { noLotWithId } from "../../stock/lots/lot-refusals"

type BatchLot = Required<StandingDates> & {
  id: string
  inventory_item_id: string
  name: string
  blocked_reason: string | null
}

const readLots = (sql: Sql, ids: string[]): Promise<BatchLot[]> =>
  sql<BatchLot>(
    `SELECT id, inventory_item_id, name, blocked_reason, expires_at, best_before_at, removal_at, alert_at, produced_at, packed_at, sell_by_at
       FROM traceability_lot WHERE id = ANY(?::text[])`,
    [ids]
  )

const notFound = (id: string, index: number): RowError => ({
  index,
  value: id,
  code: "not_found",
  ...spoken(noLotWithId(id)),
})

/** One error for each id, in the order of the request, that `problemOf` finds something wrong with. */
function rowErrors(
  ids: string[],
  lots: Map<string, BatchLot>,
  problemOf: (lot: BatchLot) => Pick<RowError, "code" | "message"> | null
): RowError[] {
  return ids.flatMap((id, index) => {
    const lot = lots.get(id)
    const problem = lot && problemOf(lot)
    return lot ? (problem ? [{ index, value: lot.name, ...problem }] : []) : [notFound(id, index)]
  })
}

const byId = (lots: BatchLot[]) => new Map(lots.map((lot) => [lot.id, lot]))

/**
 * Blocks several lots for one reason, or none of them: throws each one that does not exist or is blocked already. The check
 * comes after the blocking, because operations are locked before lots; the transaction rolls back what was done.
 */
export async function blockEach(
  sql: Sql,
  ids: string[],
  reason: string,
  actorId: string | null
): Promise<Blocked> {
  const { blocked_ids, ...blocked } = await blockLots(sql, ids, reason, actorId)
  const done = new Set(blocked_ids)
  if (ids.some((id) => !done.has(id))) {
    const lots = byId(await readLots(sql, ids))
    throwRowErrors(
      rowErrors(ids, lots, (lot) =>
        done.has(lot.id)
          ? null
          : {
              code: "invalid_state",
              ...spoken(
                say("invalid_state.blockedFor", {
                  name: lot.name,
                  reason: lot.blocked_reason ?? "",
                })
              ),
            }
      )
    )
  }
  return blocked
}

/** Changes the dates of several lots as those of one are changed, or of none: throws each one that cannot be changed. */
export async function changeDatesOfEach(
  sql: Sql,
  ids: string[],
  change: GivenLotDates
): Promise<void> {
  await lockLots(sql, ids)
  const lots = byId(await readLots(sql, ids))
  const tracking = await readTracking(
    sql,
    [...lots.values()].map((lot) => lot.inventory_item_id)
  )
  const zone = await readTimeZone(sql)
  const next = new Map(
    [...lots.values()].map((lot) => [
      lot.id,
      changeLotDates(tracking.get(lot.inventory_item_id)!, lot, change, zone),
    ])
  )
  throwRowErrors(
    rowErrors(ids, lots, (lot) => {
      const message = describeLateDates({ ...lot, ...next.get(lot.id)! }, lot.name)
      return message ? { code: "invalid_dates", message } : null
    })
  )
  const changed = [...next.entries()]
  await sql(
    `UPDATE traceability_lot SET ${LOT_DATES.map((key) => `${key} = d.${key}`).join(", ")}, updated_at = now()
       FROM unnest(?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[]) AS d (id, ${LOT_DATES.join(", ")})
      WHERE traceability_lot.id = d.id`,
    [changed.map(([id]) => id), ...LOT_DATES.map((key) => changed.map(([, dates]) => dates[key]))]
  )
}

/** Lifts the holds of several lots again. */
export async function unblockEach(
  sql: Sql,
  ids: string[],
  note: string | null,
  actorId: string | null
): Promise<void> {
  await lockLots(sql, ids)
  await closeHolds(sql, ids, actorId, note)
}
