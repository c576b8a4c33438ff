import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { ClaimProduction, claimProduction } from "../manufacturing/production/claim-production"
import { ClaimRework } from "../manufacturing/rework/claim-rework"
import { readComponentNeeds, readFamilies } from "../manufacturing/orders/component-needs"
import { cancelOrder, confirmOrder, reserveOrder } from "../manufacturing/orders/confirm-order"
import { CreateOrder, createOrder } from "../manufacturing/orders/create-order"
import { lockOpenOrder } from "../manufacturing/orders/lock-order"
import { mergeOrders } from "../manufacturing/orders/merge-orders"
import { readOrder } from "../manufacturing/orders/order-rows"
import {
  OrdersSnapshot,
  restoreOrders,
  snapshotOrders,
} from "../manufacturing/orders/orders-snapshot"
import type { BatchInput } from "../manufacturing/batch/plan-batch"
import { prepareBatch, previewBatch } from "../manufacturing/batch/prepare-batch"
import { makeProducible, ProduceOrder } from "../manufacturing/production/produce-order"
import { readUnits } from "../manufacturing/orders/read-units"
import { claimComponentScrap, ScrapComponent } from "../manufacturing/rework/scrap-component"
import { searchOrders, SearchOrders } from "../manufacturing/orders/search-orders"
import { SetLot, setLot } from "../manufacturing/orders/set-lot"
import { splitOrder } from "../manufacturing/orders/split-order"
import { claimSwap, SwapComponent } from "../manufacturing/rework/swap-component"
import { claimUnbuild, UnbuildOrder } from "../manufacturing/rework/unbuild-order"
import { lockAndSnapshot } from "../operations/documents/operation-snapshot"
import { sqlOf } from "../sql"
import { BomsService } from "./boms-service"

/** Manufacturing orders: drafted, split, produced, taken apart. */
export class ManufacturingService extends BomsService {
  /** Writes a draft manufacturing order and answers its id. */
  @InjectTransactionManager()
  async createManufacturingOrder(input: CreateOrder, @MedusaContext() context: Context = {}) {
    return createOrder(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async confirmManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, id)).operation_id)
    await confirmOrder(sql, id)
    return before
  }

  /** Reserves what a confirmed order still misses. */
  @InjectTransactionManager()
  async reserveManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, id)).operation_id)
    await reserveOrder(sql, id)
    return before
  }

  @InjectTransactionManager()
  async cancelManufacturingOrder(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, id)).operation_id)
    await cancelOrder(sql, id)
    return before
  }

  /** The Lot/Serial Number field of an order. */
  @InjectTransactionManager()
  async setManufacturingLot(input: Omit<SetLot, "scope">, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await lockAndSnapshot(sql, (await readOrder(sql, input.id)).operation_id)
    await setLot(sql, { ...input, scope: await this.scope_(sql) })
    return before
  }

  /** Splits an order into parts of these quantities and a rest; answers the parts' orders. */
  @InjectTransactionManager()
  async splitManufacturingOrder(
    id: string,
    quantities: number[],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, [id])
    const parts = quantities.map((quantity) => ({ quantity }))
    const orders = await splitOrder(sql, await lockOpenOrder(sql, id), parts)
    return { ids: orders.map((order) => order.id), before }
  }

  /** Makes one order of several; answers the id of the one that takes the others in. */
  @InjectTransactionManager()
  async mergeManufacturingOrders(ids: string[], @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, ids)
    return { id: await mergeOrders(sql, ids), before }
  }

  /** Undo of a split, a merge or a prepared batch: the orders are as they were, and `made` are gone. */
  @InjectTransactionManager()
  async restoreManufacturingOrders(
    before: OrdersSnapshot,
    made: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return restoreOrders(sqlOf(context), before, made)
  }

  /** First half of taking apart, swapping a component, or scrapping one of an open order. */
  @InjectTransactionManager()
  async claimManufacturingRework(
    what:
      | { unbuild: UnbuildOrder }
      | { swap: Omit<SwapComponent, "scope"> }
      | { scrap: ScrapComponent },
    claim: ClaimRework,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    if ("unbuild" in what) {
      return claimUnbuild(sql, { ...what.unbuild, ...claim })
    }
    return "swap" in what
      ? claimSwap(sql, { ...what.swap, ...claim, scope: await this.scope_(sql) })
      : claimComponentScrap(sql, { ...what.scrap, ...claim })
  }

  /** What a batch would be, with every error by line. Nothing is written. */
  @InjectTransactionManager()
  async previewManufacturingBatch(
    input: Omit<BatchInput, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    return previewBatch(sql, { ...input, scope: await this.scope_(sql) })
  }

  /** Numbers and splits an order; answers the orders of the rows and of the rest. */
  @InjectTransactionManager()
  async prepareManufacturingBatch(
    input: Omit<BatchInput, "scope">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const before = await snapshotOrders(sql, [input.id])
    const prepared = await prepareBatch(sql, { ...input, scope: await this.scope_(sql) }, false)
    return { prepared, before }
  }

  /**
   * First half of producing: an order in full or in part, or a batch of numbers. Splits as needed and claims what is
   * produced now. The second half is `confirmClaim`, its undo `releaseClaim`.
   */
  @InjectTransactionManager()
  async claimManufacturing(
    what: { batch: Omit<BatchInput, "scope"> } | { produce: Omit<ProduceOrder, "scope"> },
    claim: Omit<ClaimProduction, "scope" | "order_ids">,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const scope = await this.scope_(sql)
    const { cancel_rest, ...orders } =
      "batch" in what
        ? { ...(await prepareBatch(sql, { ...what.batch, scope }, true)), cancel_rest: false }
        : await makeProducible(sql, { ...what.produce, scope })
    const claimed = await claimProduction(sql, {
      ...claim,
      order_ids: orders.order_ids,
      cancel_order_id: cancel_rest ? orders.rest_id : null,
      scope,
    })
    return { ...claimed, ...orders }
  }

  /** What the open orders of these families, or of all, still consume: what Medusa has to keep for them. */
  @InjectManager()
  async readComponentNeeds(families: string[] | null, @MedusaContext() context: Context = {}) {
    return readComponentNeeds(sqlOf(context), families)
  }

  @InjectManager()
  async readManufacturingFamilies(orderIds: string[], @MedusaContext() context: Context = {}) {
    return readFamilies(sqlOf(context), orderIds)
  }

  @InjectManager()
  async searchManufacturingOrders(search: SearchOrders, @MedusaContext() context: Context = {}) {
    return searchOrders(sqlOf(context), search)
  }

  /** The units of a finished order with the components in each. */
  @InjectManager()
  async readManufacturingUnits(
    orderId: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ) {
    return readUnits(sqlOf(context), orderId, page)
  }
}
