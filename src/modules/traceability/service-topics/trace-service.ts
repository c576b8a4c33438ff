import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { EpcisOf, readFacts } from "../insight/epcis/read-facts"
import { readProduction } from "../insight/epcis/read-production"
import { readMovedLots } from "../insight/recall/recall-source"
import { sqlOf } from "../sql"
import { readOwnedLots } from "../insight/trace/owned-lots"
import { readReportRows, ReportOf } from "../insight/trace/report-rows"
import { TraceLot, traceLot } from "../insight/trace/trace-lot"
import { LotSearchService } from "./lot-search-service"

/** Where lots came from and where they are. */
export class TraceService extends LotSearchService {
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

  /** The lots that an operation moved. */
  @InjectManager()
  async readMovedLots(operationId: string, @MedusaContext() context: Context = {}) {
    return readMovedLots(sqlOf(context), operationId)
  }

  /** The units that the customer of these orders has. */
  @InjectManager()
  async readOwnedLots(orderIds: string[], @MedusaContext() context: Context = {}) {
    return readOwnedLots(sqlOf(context), orderIds)
  }

  /** A page of what EPCIS events of a lot or an operation are made from, with what production made of what. */
  @InjectManager()
  async readEpcis(
    of: EpcisOf,
    after: number,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const facts = await readFacts(sql, of, after, limit)
    const { digitalLinkUrl } = this.options_
    return { facts, production: await readProduction(sql, facts), digitalLinkUrl }
  }
}
