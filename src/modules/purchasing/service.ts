import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { TraceabilityError } from "../../utils/traceability-error"
import PurchaseOrder from "./models/purchase-order"
import PurchaseOrderLine from "./models/purchase-order-line"
import Supplier from "./models/supplier"

export type PurchaseOrderState = "draft" | "confirmed" | "received" | "cancelled"

export type NewPurchaseOrder = {
  supplier_id: string
  location_id: string
  reference?: string | null
  expected_at?: Date | null
  currency_code?: string | null
  created_by?: string | null
  metadata?: Record<string, unknown> | null
  lines: { inventory_item_id: string; quantity: number; unit_cost?: number | null }[]
}

/** Suppliers and purchase orders. What arrives is an operation of the traceability module. */
class PurchasingModuleService extends MedusaService({
  TraceabilitySupplier: Supplier,
  TraceabilityPurchaseOrder: PurchaseOrder,
  TraceabilityPurchaseOrderLine: PurchaseOrderLine,
}) {
  /** Writes a purchase order and its lines in one transaction; answers its id. */
  @InjectTransactionManager()
  async createPurchaseOrderWithLines(
    order: Omit<NewPurchaseOrder, "lines">,
    lines: NewPurchaseOrder["lines"],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string> {
    const { id } = await this.createTraceabilityPurchaseOrders(order, context)
    await this.replaceLines_(id, lines, context)
    return id
  }

  /** Changes the head of a purchase order and, when given, all its lines, in one transaction. */
  @InjectTransactionManager()
  async updatePurchaseOrderWithLines(
    id: string,
    order: Partial<Omit<NewPurchaseOrder, "lines">>,
    lines: NewPurchaseOrder["lines"] | undefined,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await this.updateTraceabilityPurchaseOrders({ id, ...order }, context)
    if (lines) {
      await this.replaceLines_(id, lines, context)
    }
  }

  private async replaceLines_(
    id: string,
    lines: NewPurchaseOrder["lines"],
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const present = await this.listTraceabilityPurchaseOrderLines(
      { purchase_order_id: id },
      { select: ["id"] },
      context
    )
    await this.deleteTraceabilityPurchaseOrderLines(
      present.map((line) => line.id),
      context
    )
    await this.createTraceabilityPurchaseOrderLines(
      lines.map((line, position) => ({ ...line, position, purchase_order_id: id })),
      context
    )
  }

  /**
   * Moves a purchase order from one of `from` to `to`, in one statement: of two people who confirm it at once, one is told
   * that it is confirmed already.
   */
  @InjectTransactionManager()
  async changePurchaseOrderState(
    id: string,
    from: PurchaseOrderState[],
    to: PurchaseOrderState,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const order = await this.retrieveTraceabilityPurchaseOrder(id, {}, context)
    const knex = context.transactionManager!.getTransactionContext()!
    const { rows } = await knex.raw(
      `UPDATE traceability_purchase_order SET state = ?, updated_at = now(), confirmed_at = CASE ?::text WHEN 'confirmed' THEN coalesce(confirmed_at, now()) WHEN 'draft' THEN NULL ELSE confirmed_at END
        WHERE id = ? AND state = ANY(?::text[]) RETURNING id`,
      [to, to, id, from]
    )
    if (!rows.length) {
      const reference = purchaseOrderReference(order)
      const action = to === "confirmed" ? "confirmed" : "cancelled"
      throw new TraceabilityError(
        "invalid_state",
        `${reference} is ${order.state} and can no longer be ${action}.`
      )
    }
  }
}

export const purchaseOrderReference = (order: {
  number: number
  reference?: string | null
}): string => order.reference ?? `PO${String(order.number).padStart(5, "0")}`

export default PurchasingModuleService
