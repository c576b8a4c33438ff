import type { Sql } from "../../sql"
import { readAffectedLots } from "./affected-lots"
import { allowLargeReads } from "../../allow-large-reads"
import type { RowPage } from "./read-page"
import { eachRecalledSale, readRecalledDeliveries, type RecalledSale } from "./recalled-deliveries"
import {
  eachRecalledProduction,
  readRecalledProduction,
  type RecalledProduction,
} from "./recalled-production"
import { eachRecalledPlaces, readRecalledPlaces, type RecalledPlace } from "./recalled-stock"

/**
 * What some lots are in today, where all of that is and who has it: a page of each list, and totals over all of them as
 * quantities. Seven statements, whatever the size. Call it inside a transaction.
 */
export async function readRecallList(sql: Sql, lotIds: string[], page: RowPage) {
  await allowLargeReads(sql)
  const { lot_ids, truncated } = await readAffectedLots(sql, lotIds)
  const places = await readRecalledPlaces(sql, lot_ids, page)
  const production = await readRecalledProduction(sql, lot_ids, page)
  const deliveries = await readRecalledDeliveries(sql, lot_ids, page)
  return {
    lot_ids: lot_ids.slice(page.offset, page.offset + page.limit),
    places: places.rows,
    production: production.rows,
    deliveries: deliveries.rows,
    totals: {
      affected_lots: lot_ids.length,
      on_hand: places.totals.on_hand,
      in_production: production.totals.in_production,
      scrapped: places.totals.scrapped,
      ...deliveries.totals,
    },
    counts: { on_hand: places.totals.count, in_production: production.totals.count },
    truncated,
  }
}

export type RecallRows =
  | { truncated: true }
  | { places: RecalledPlace[] }
  | { production: RecalledProduction[] }
  | { sales: RecalledSale[] }

/**
 * The whole of the same lists, some rows at a time: what is on hand, what is in production, who has what. Says before all
 * of it when there are more lots than a recall can list.
 */
export async function eachRecallRows(
  sql: Sql,
  lotIds: string[],
  handOver: (rows: RecallRows) => Promise<void>,
  lotsMax?: number
): Promise<void> {
  await allowLargeReads(sql)
  const { lot_ids, truncated } = await readAffectedLots(sql, lotIds, lotsMax)
  if (truncated) {
    await handOver({ truncated })
  }
  await eachRecalledPlaces(sql, lot_ids, (places) => handOver({ places }))
  await eachRecalledProduction(sql, lot_ids, (production) => handOver({ production }))
  await eachRecalledSale(sql, lot_ids, (sales) => handOver({ sales }))
}
