import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { LabelSearch, readLabelledLots } from "../stock/lots/read-labelled-lots"
import { countLots } from "../stock/lots/count-lots"
import { countStock } from "../stock/lots/count-stock"
import { GroupLots, groupLots } from "../stock/lots/group-lots"
import { readLotMovements, readLotStock } from "../stock/lots/lot-history"
import { SearchLots, searchLots, viewLotsScanned } from "../stock/lots/search-lots"
import { findScannedLots } from "../operations/scan/find-scanned-lots"
import type { ScannedCode } from "../operations/scan/read-scanned-code"
import { sqlOf } from "../sql"
import { LotsService } from "./lots-service"

/** Lots and serial numbers found, counted, scanned and labelled. */
export class LotSearchService extends LotsService {
  @InjectManager()
  async searchLots(search: SearchLots, @MedusaContext() context: Context = {}) {
    return searchLots(sqlOf(context), search)
  }

  @InjectManager()
  async groupLots(input: GroupLots, @MedusaContext() context: Context = {}) {
    return groupLots(sqlOf(context), input)
  }

  /** How many lots and serial numbers each item has. */
  @InjectManager()
  async countLots(
    itemIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, number>> {
    return countLots(sqlOf(context), itemIds)
  }

  /** Lots on hand by item: of some items everywhere, or of all items at one stock location. */
  @InjectManager()
  async countStock(
    filter: Parameters<typeof countStock>[1],
    @MedusaContext() context: Context = {}
  ) {
    return countStock(sqlOf(context), filter)
  }

  @InjectManager()
  async readLotStock(lotId: string, @MedusaContext() context: Context = {}) {
    return readLotStock(sqlOf(context), lotId)
  }

  @InjectManager()
  async readLotMovements(
    lotId: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return readLotMovements(sqlOf(context), lotId, page)
  }

  /** The lots that a scanned code means, among these items or (null) among all, as they are shown. */
  @InjectManager()
  async findScannedLots(
    code: ScannedCode,
    itemIds: string[] | null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return findScannedLots(code, (texts) => viewLotsScanned(sql, texts, itemIds))
  }

  /** What labels of lots are made from, and the address of the shop's Digital Links. */
  @InjectManager()
  async readLabelledLots(search: LabelSearch, @MedusaContext() context: Context = {}) {
    const { digitalLinkUrl } = this.options_
    return { ...(await readLabelledLots(sqlOf(context), search)), digitalLinkUrl }
  }
}
