import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { blockLots } from "../lots/hold-lot"
import { sqlOf } from "../sql"
import { readOwnedLots } from "../trace/owned-lots"
import {
  readAffectedLots,
  readRecalledDeliveries,
  readRecalledPlaces,
  readRecalledProduction,
} from "../trace/recall-lots"
import { ReportOf, readReportRows } from "../trace/report-rows"
import { TraceLot, traceLot } from "../trace/trace-lot"
import { readMovedLots } from "../trace/read-moved-lots"
import { LotsService } from "./lots-service"

/** Where lots came from, where they are, and what a recall must reach. */
export class TraceService extends LotsService {
  /** Where a lot came from and where it went, through every level of manufacturing. */
  @InjectManager()
  async traceLot(input: TraceLot, @MedusaContext() context: Context = {}) {
    return traceLot(sqlOf(context), input)
  }

  @InjectManager()
  async readReportRows(
    input: ReportOf & { direction: "upstream" | "downstream"; limit: number; after?: string },
    @MedusaContext() context: Context = {}
  ) {
    return readReportRows(sqlOf(context), input)
  }

  /** What these lots are in today, and where all of that is. */
  @InjectManager()
  async readRecall(lotIds: string[], @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const affected = await readAffectedLots(sql, lotIds)
    return {
      ...affected,
      places: await readRecalledPlaces(sql, affected.lot_ids),
      production: await readRecalledProduction(sql, affected.lot_ids),
      deliveries: await readRecalledDeliveries(sql, affected.lot_ids),
    }
  }

  /** The lots that an operation moved. */
  @InjectManager()
  async readMovedLots(
    operationId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return readMovedLots(sqlOf(context), operationId)
  }

  /** Blocks everything that these lots are in, all or nothing. */
  @InjectTransactionManager()
  async blockAffected(
    lotIds: string[],
    reason: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const { lot_ids } = await readAffectedLots(sql, lotIds)
    return blockLots(sql, lot_ids, reason, actorId)
  }

  /** The units that the customer of these orders has. */
  @InjectManager()
  async readOwnedLots(orderIds: string[], @MedusaContext() context: Context = {}) {
    return readOwnedLots(sqlOf(context), orderIds)
  }
}
