import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { peekLotName } from "../stock/numbering/draw-lot-names"
import { ensureOperationTypes } from "../operations/operation-types/ensure-operation-types"
import { parseForItem } from "../operations/documents/paste-details"
import { changeSettings } from "../stock/settings/change-settings"
import { readSettings, Settings } from "../stock/settings/read-settings"
import { sqlOf } from "../sql"
import { listTracking, ListTracking } from "../stock/tracking/list-tracking"
import { readTracking } from "../stock/tracking/read-tracking"
import {
  readUntracked,
  SetItemTracking,
  setItemTracking,
  StockLevel,
} from "../stock/tracking/set-item-tracking"
import { TraceabilityBaseService } from "./base-service"

/** How items are numbered, the settings of the shop and of its operation types. */
export class ItemTrackingService extends TraceabilityBaseService {
  @InjectManager()
  async readSettings(@MedusaContext() context: Context = {}) {
    return readSettings(sqlOf(context), this.options_)
  }

  @InjectTransactionManager()
  async changeSettings(change: Partial<Settings>, @MedusaContext() context: Context = {}) {
    return changeSettings(sqlOf(context), this.options_, change)
  }

  /** How items are numbered, by item id; items never configured read as not tracked. */
  @InjectManager()
  async readTracking(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readTracking(sqlOf(context), itemIds)
  }

  @InjectManager()
  async searchTracking(filter: ListTracking, @MedusaContext() context: Context = {}) {
    return listTracking(sqlOf(context), filter)
  }

  @InjectTransactionManager()
  async setItemTracking(
    change: SetItemTracking,
    levels: StockLevel[],
    @MedusaContext() context: Context = {}
  ) {
    return setItemTracking(sqlOf(context), this.options_, change, levels)
  }

  @InjectManager()
  async readUntracked(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readUntracked(sqlOf(context), itemIds)
  }

  /** Which of these items are tracked, while the shop tracks at all. */
  @InjectManager()
  async readGuarded(
    itemIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Set<string>> {
    const sql = sqlOf(context)
    const { enabled } = await readSettings(sql, this.options_)
    const tracking = await readTracking(sql, enabled ? itemIds : [])
    return new Set([...tracking].flatMap(([id, item]) => (item.tracking === "none" ? [] : [id])))
  }

  @InjectManager()
  async peekLotName(itemId: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    return peekLotName(sql, itemId, await this.scope_(sql))
  }

  @InjectManager()
  async parsePastedText(
    text: string,
    itemId: string | undefined,
    @MedusaContext() context: Context = {}
  ) {
    return parseForItem(sqlOf(context), text, itemId)
  }

  @InjectTransactionManager()
  async ensureOperationTypes(locationIds: string[], @MedusaContext() context: Context = {}) {
    for (const locationId of [...locationIds].sort()) {
      await ensureOperationTypes(sqlOf(context), locationId)
    }
  }
}
