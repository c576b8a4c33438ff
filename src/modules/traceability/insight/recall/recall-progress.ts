import type { RecallProgress } from "../../../../types/recall-progress"
import { roundQuantity } from "../../../../shared/round-quantity"
import type { Sql } from "../../sql"
import { readAffectedLots } from "./affected-lots"
import { allowLargeReads } from "../../allow-large-reads"
import { NOTICES_SQL } from "./recall-notices"
import { type RecallRow, sourceOf } from "./find-recalls"
import { countFree } from "./next-to-block"
import { readSourceLots } from "./recall-source"
import { SOLD_SQL } from "./recalled-deliveries"
import { readRecalledProduction } from "./recalled-production"
import { readRecalledPlaces } from "./recalled-stock"

type Noted = { with_customers: number; came_back: number; answered: number }

/** An answer counts for no more than the customer still has; the answer `unknown` accounts for nothing. */
const readNoted = async (sql: Sql, recallId: string): Promise<Noted> => {
  const [noted] = await sql<Noted>(
    `WITH ${NOTICES_SQL}
     SELECT coalesce(sum(quantity - came_back - handed_on), 0)::float8 AS with_customers, coalesce(sum(came_back), 0)::float8 AS came_back,
            coalesce(sum(least(coalesce(answer_quantity, quantity), quantity - came_back - handed_on))
              FILTER (WHERE answer IN ('has_it', 'used', 'destroyed')), 0)::float8 AS answered
       FROM notices`,
    [recallId]
  )
  return noted
}

/** What customers got after the recall was last started: they have no notice yet. */
const readUnnoted = async (sql: Sql, recallId: string, lotIds: string[]) => {
  const [unnoted] = await sql<{ quantity: number; deliveries: number }>(
    `WITH ${SOLD_SQL}
     SELECT coalesce(sum(quantity), 0)::float8 AS quantity, count(DISTINCT key)::int AS deliveries FROM sold
      WHERE NOT EXISTS (SELECT 1 FROM traceability_recall_notice n WHERE n.recall_id = ? AND n.key = sold.key)`,
    [lotIds, recallId]
  )
  return unnoted
}

/** What was not found cannot be accounted for, so a recall that was cut short or is still being started is never at 100 %. */
function percentOf(part: number, whole: number, isPartial: boolean): number {
  const percent = whole > 0 ? Math.floor((part * 1_000) / whole) / 10 : 100
  return isPartial ? Math.min(percent, 99.9) : percent
}

const TOTALS_ONLY = { limit: 0, offset: 0 }

/** Where everything affected is now, and how much of it is accounted for: all but what customers have not answered for. */
export async function readRecallProgress(
  sql: Sql,
  recall: RecallRow,
  lotsMax?: number
): Promise<RecallProgress> {
  const { id: recallId, starting } = recall
  await allowLargeReads(sql)
  const sources = await readSourceLots(sql, sourceOf(recall))
  const { lot_ids, truncated } = await readAffectedLots(sql, sources, lotsMax)
  const { on_hand, scrapped } = (await readRecalledPlaces(sql, lot_ids, TOTALS_ONLY)).totals
  const { in_production } = (await readRecalledProduction(sql, lot_ids, TOTALS_ONLY)).totals
  const noted = await readNoted(sql, recallId)
  const unnoted = await readUnnoted(sql, recallId, lot_ids)
  const withCustomers = roundQuantity(noted.with_customers + unnoted.quantity)
  const affected = roundQuantity(on_hand + in_production + scrapped + withCustomers)
  const unaccounted = roundQuantity(withCustomers - noted.answered)
  return {
    affected,
    on_hand,
    in_production,
    scrapped,
    with_customers: withCustomers,
    came_back: noted.came_back,
    answered: noted.answered,
    unaccounted,
    percent: percentOf(affected - unaccounted, affected, truncated || starting),
    truncated,
    new_deliveries: starting ? 0 : unnoted.deliveries,
    to_block: starting ? await countFree(sql, lot_ids) : 0,
  }
}
