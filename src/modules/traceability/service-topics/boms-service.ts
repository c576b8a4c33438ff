import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { BomSnapshot, restoreBom, snapshotBom } from "../manufacturing/boms/bom-snapshot"
import { searchBoms, SearchBoms } from "../manufacturing/boms/search-boms"
import { BomInput, createBom, deleteBom, updateBom } from "../manufacturing/boms/write-bom"
import { sqlOf } from "../sql"
import { OrdersService } from "./orders-service"

/** Bills of materials. */
export class BomsService extends OrdersService {
  @InjectTransactionManager()
  async createBom(bom: BomInput, actorId: string | null, @MedusaContext() context: Context = {}) {
    return createBom(sqlOf(context), bom, actorId)
  }

  @InjectTransactionManager()
  async updateBom(
    id: string,
    change: Partial<Omit<BomInput, "inventory_item_id">>,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotBom(sql, id)
    await updateBom(sql, id, change)
    return before
  }

  @InjectTransactionManager()
  async deleteBom(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await snapshotBom(sql, id)
    await deleteBom(sql, id)
    return before
  }

  @InjectTransactionManager()
  async restoreBom(before: BomSnapshot, @MedusaContext() context: Context = {}): Promise<void> {
    return restoreBom(sqlOf(context), before)
  }

  @InjectManager()
  async searchBoms(search: SearchBoms, @MedusaContext() context: Context = {}) {
    return searchBoms(sqlOf(context), search)
  }
}
