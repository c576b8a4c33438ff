import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { noteEffect } from "../../shared/current-request"
import { say } from "../../shared/say"
import { sayState } from "../../shared/say-state"
import { TraceabilityError } from "../../shared/traceability-error"
import { models } from "./models"

export type PurchaseOrderState = "draft" | "confirmed" | "received" | "cancelled"

export type NewPurchaseOrder = {
  supplier_id: string
  location_id: string
  reference?: string | null
  expected_at?: Date | null
  currency_code?: string | null
  exchange_rate?: number | null
  created_by?: string | null
  metadata?: Record<string, unknown> | null
  lines: { inventory_item_id: string; quantity: number; unit_cost?: number | null }[]
}

export type NewSupplier = {
  name: string
  email?: string | null
  phone?: string | null
  note?: string | null
  metadata?: Record<string, unknown> | null
}

/** A purchase order as it was, rows as JSON text: what a compensation puts back. Opaque to whoever keeps it. */
export type PurchaseOrderSnapshot = { id: string; order: string; lines: string }

async function noteMade(name: string, context: Context<EntityManager>): Promise<void> {
  const knex = context.transactionManager!.getTransactionContext()!
  await noteEffect((statement, bindings) => knex.raw(statement, bindings as never), {
    made: [name],
  })
}

/** Suppliers and purchase orders. What arrives is an operation of the traceability module. */
class PurchasingModuleService extends MedusaService(models) {
  /** Writes a purchase order and its lines in one transaction; returns its id. */
  @InjectTransactionManager()
  async createPurchaseOrderWithLines(
    order: Omit<NewPurchaseOrder, "lines">,
    lines: NewPurchaseOrder["lines"],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string> {
    const created = await this.createTraceabilityPurchaseOrders(order, context)
    await this.replaceLines_(created.id, lines, context)
    await noteMade(purchaseOrderReference(created), context)
    return created.id
  }

  /** Adds a supplier. */
  @InjectTransactionManager()
  async createSupplier(
    supplier: NewSupplier,
    @MedusaContext() context: Context<EntityManager> = {}
  ) {
    const created = await this.createTraceabilitySuppliers(supplier, context)
    await noteMade(created.name, context)
    return created
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

  /** A purchase order with its lines as it is now, to be put back by `restorePurchaseOrder`. */
  @InjectTransactionManager()
  async snapshotPurchaseOrder(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<PurchaseOrderSnapshot> {
    const knex = context.transactionManager!.getTransactionContext()!
    const { rows } = await knex.raw(
      `SELECT (SELECT coalesce(json_agg(o), '[]')::text FROM traceability_purchase_order o WHERE id = ?) AS "order",
              (SELECT coalesce(json_agg(l), '[]')::text FROM traceability_purchase_order_line l WHERE purchase_order_id = ?) AS lines`,
      [id, id]
    )
    return { id, ...rows[0] }
  }

  /** Puts a draft back, changed or deleted meanwhile; one that somebody has confirmed stays, and this fails. */
  @InjectTransactionManager()
  async restorePurchaseOrder(
    { id, order, lines }: PurchaseOrderSnapshot,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const knex = context.transactionManager!.getTransactionContext()!
    await knex.raw(`DELETE FROM traceability_purchase_order WHERE id = ? AND state = 'draft'`, [id])
    await knex.raw(
      `INSERT INTO traceability_purchase_order SELECT * FROM json_populate_recordset(null::traceability_purchase_order, ?::json)`,
      [order]
    )
    await knex.raw(
      `INSERT INTO traceability_purchase_order_line SELECT * FROM json_populate_recordset(null::traceability_purchase_order_line, ?::json)`,
      [lines]
    )
  }

  /**
   * Moves a purchase order from one of `from` to `to`, in one statement: of two people who confirm it at once, the second
   * gets the error that it is confirmed already.
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
      const sentence = to === "confirmed" ? "notConfirmed" : "notCancelled"
      throw new TraceabilityError(
        "invalid_state",
        say(`invalid_state.${sentence}`, { reference, state: sayState(order.state) })
      )
    }
  }
}

export const purchaseOrderReference = (order: {
  number: number
  reference?: string | null
}): string => order.reference ?? `PO${String(order.number).padStart(5, "0")}`

export default PurchasingModuleService
