import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { lockLots } from "../stock/ledger/lock-lots"
import { CreateLot, createLot, deleteLot, UpdateLot, updateLot } from "../stock/lots/change-lot"
import type { LotDates } from "../stock/lots/compute-lot-dates"
import { ExpiringLot, markAlerted, readExpiringLots } from "../stock/lots/expiring-lots"
import { blockLot, unblockLot } from "../operations/documents/hold-lot"
import { blockEach, changeDatesOfEach } from "../operations/documents/lot-batch"
import { closeHolds } from "../stock/lots/lot-holds"
import { restoreLot } from "../stock/lots/restore-lot"
import { snapshotLots } from "../stock/lots/snapshot-lots"
import { sqlOf } from "../sql"
import { AssignLots, assignLots } from "../operations/corrections/assign-lots"
import { ItemTrackingService } from "./item-tracking-service"

/** Lots and serial numbers themselves: made, changed, blocked, undone. */
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
    return snapshotLots(sqlOf(context), [id])
  }

  @InjectManager()
  async snapshotLots(ids: string[], @MedusaContext() context: Context = {}): Promise<string> {
    return snapshotLots(sqlOf(context), ids)
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

  /** Several lots for one reason, all or none. */
  @InjectTransactionManager()
  async blockLots(
    ids: string[],
    reason: string,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return blockEach(sqlOf(context), ids, reason, actorId)
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

  /** Lifts the holds of several lots again. */
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

  @InjectTransactionManager()
  async changeDatesOfLots(
    ids: string[],
    dates: Partial<LotDates>,
    @MedusaContext() context: Context = {}
  ) {
    return changeDatesOfEach(sqlOf(context), ids, dates)
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
}
