import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { lockLots } from "../ledger/lock-lots"
import { CreateLot, UpdateLot, createLot, deleteLot, updateLot } from "../lots/change-lot"
import { countStock } from "../lots/count-stock"
import { ExpiringLot, markAlerted, readExpiringLots } from "../lots/expiring-lots"
import { LotGroupBy, groupLots } from "../lots/group-lots"
import { blockLot, unblockLot } from "../lots/hold-lot"
import { readLotMovements, readLotStock } from "../lots/lot-history"
import { closeHolds } from "../lots/lot-holds"
import { restoreLot } from "../lots/restore-lot"
import { SearchLots, searchLots } from "../lots/search-lots"
import { findScannedLots } from "../scan/find-scanned-lots"
import type { ScannedCode } from "../scan/read-scanned-code"
import { sqlOf } from "../sql"
import { AssignLots, assignLots } from "../tracking/assign-lots"
import { countLots } from "../lots/count-lots"
import { snapshotLot } from "../lots/snapshot-lot"
import { ItemTrackingService } from "./item-tracking-service"

/** Lots and serial numbers themselves: made, changed, blocked, found, counted. */
export class LotsService extends ItemTrackingService {
  @InjectTransactionManager()
  async createLot(lot: CreateLot, actorId: string | null, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return createLot(sql, lot, { scope: await this.scope_(sql), actor_id: actorId })
  }

  /** Numbers stock that is counted already; Medusa's level stays. Answers the operation's id. */
  @InjectTransactionManager()
  async assignLots(input: AssignLots, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return assignLots(sql, input, await this.scope_(sql))
  }

  /** Makes a lot and numbers `quantity` of the stock counted at `location_id` with it. Answers the lot's id and the operation's. */
  @InjectTransactionManager()
  async createLotOfCountedStock(
    lot: CreateLot,
    place: { location_id: string; quantity: number },
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    const id = await createLot(sql, lot, { scope, actor_id: actorId })
    const lots = [{ lot_id: id, quantity: place.quantity }]
    const operationId = await assignLots(
      sql,
      { ...place, inventory_item_id: lot.inventory_item_id, lots, actor_id: actorId },
      scope
    )
    return { id, operation_id: operationId }
  }

  @InjectTransactionManager()
  async updateLot(id: string, change: UpdateLot, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return updateLot(sql, id, change, await this.scope_(sql))
  }

  @InjectTransactionManager()
  async deleteLot(id: string, @MedusaContext() context: Context = {}) {
    return deleteLot(sqlOf(context), id)
  }

  /** A lot as it is now, to be put back by `restoreLot`. */
  @InjectManager()
  async snapshotLot(id: string, @MedusaContext() context: Context = {}): Promise<string> {
    return snapshotLot(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async restoreLot(snapshot: string, @MedusaContext() context: Context = {}): Promise<void> {
    return restoreLot(sqlOf(context), snapshot)
  }

  @InjectTransactionManager()
  async blockLot(
    id: string,
    reason: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return blockLot(sqlOf(context), id, reason, actorId)
  }

  @InjectTransactionManager()
  async unblockLot(
    id: string,
    note: string | null,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return unblockLot(sqlOf(context), id, note, actorId)
  }

  /** Lifts the holds of a recall again. */
  @InjectTransactionManager()
  async unblockLots(
    ids: string[],
    note: string | null,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await lockLots(sql, ids)
    await closeHolds(sql, ids, actorId, note)
  }

  @InjectManager()
  async searchLots(search: SearchLots, @MedusaContext() context: Context = {}) {
    return searchLots(sqlOf(context), search)
  }

  @InjectManager()
  async groupLots(
    input: { by: LotGroupBy; limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
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

  /** Lots on hand whose alert date has come and was not told yet. */
  @InjectManager()
  async readExpiringLots(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return readExpiringLots(sqlOf(context), page)
  }

  @InjectTransactionManager()
  async markAlerted(lots: ExpiringLot[], @MedusaContext() context: Context = {}) {
    return markAlerted(sqlOf(context), lots)
  }

  /** The lots that a scanned code means, among these items or (null) among all. */
  @InjectManager()
  async findScannedLots(
    code: ScannedCode,
    itemIds: string[] | null,
    @MedusaContext() context: Context = {}
  ) {
    return findScannedLots(sqlOf(context), code, itemIds)
  }
}
