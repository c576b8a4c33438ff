import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"
import type { PurchaseOrderState } from "../../modules/purchasing/service"
import type PurchasingModuleService from "../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../types/module-keys"
import { rateOpenReceipts } from "./steps/rate-open-receipts"
import { planPurchaseReceipt } from "./steps/plan-purchase-receipt"

/** A shop that was off for a day is looked at whole. */
const LOOKS_BACK_MS = 24 * 60 * 60 * 1000

type Order = {
  id: string
  state: PurchaseOrderState
  created_by: string | null
  currency_code: string | null
}
type Receipt = { id: string; state: string; purchase_order_id: string | null }

const isOver = ({ state }: Receipt): boolean => state === "done" || state === "cancelled"

const purchasingOf = (container: MedusaContainer): PurchasingModuleService =>
  container.resolve(PURCHASING_MODULE)

/** Confirmed orders, and those that were closed lately, last changed before `before`. */
async function readOrders(container: MedusaContainer, before: Date): Promise<Order[]> {
  const select: (keyof Order)[] = ["id", "state", "created_by", "currency_code"]
  const since = new Date(before.getTime() - LOOKS_BACK_MS)
  const list = (state: PurchaseOrderState[], updated_at: object) =>
    purchasingOf(container).listTraceabilityPurchaseOrders({ state, updated_at }, { select })
  const open = await list(["confirmed"], { $lt: before })
  const closed = await list(["received", "cancelled"], { $lt: before, $gte: since })
  return [...open, ...closed]
}

const confirm = (container: MedusaContainer, operationId: string) =>
  withTraceability(container, (service) => service.confirmOperation(operationId))

/** Its receipt is made and ready, with the order's exchange rate, and it is closed when nothing is left to receive. */
async function finishConfirmed(
  container: MedusaContainer,
  { id, created_by, currency_code }: Order,
  receipts: Receipt[]
): Promise<void> {
  if (!receipts.length) {
    const planned = await planPurchaseReceipt(container, { id, actor_id: created_by })
    const made = await withTraceability(container, (service) => service.createOperation(planned))
    await confirm(container, made)
  }
  if (currency_code && receipts.some((receipt) => !isOver(receipt))) {
    await rateOpenReceipts(container, id)
  }
  for (const draft of receipts.filter(({ state }) => state === "draft")) {
    await confirm(container, draft.id)
  }
  if (receipts.every(isOver) && receipts.some(({ state }) => state === "done")) {
    await purchasingOf(container).changePurchaseOrderState(id, ["confirmed"], "received")
  }
}

/** Nothing is expected any more of an order that is closed. */
async function finishClosed(container: MedusaContainer, receipts: Receipt[]): Promise<void> {
  for (const open of receipts.filter((receipt) => !isOver(receipt))) {
    await withTraceability(container, (service) => service.cancelOperation(open.id))
  }
}

/**
 * An order and its receipts are in two modules, so a process can die between them. What the one says is then done with the
 * other: a confirmed order gets its receipt, is closed when all has arrived, and a closed one expects nothing more. Only orders
 * that nobody has changed since `before`.
 */
export async function settlePurchaseOrders(
  container: MedusaContainer,
  before: Date
): Promise<void> {
  const orders = await readOrders(container, before)
  const receipts: Receipt[] = await withTraceability(container, (service) =>
    service.listStockOperations(
      { purchase_order_id: orders.map(({ id }) => id) },
      { select: ["id", "state", "purchase_order_id"] }
    )
  )
  const receiptsOf = new Map<string, Receipt[]>()
  for (const receipt of receipts) {
    const id = receipt.purchase_order_id!
    receiptsOf.set(id, [...(receiptsOf.get(id) ?? []), receipt])
  }
  for (const order of orders) {
    const its = receiptsOf.get(order.id) ?? []
    try {
      await (order.state === "confirmed"
        ? finishConfirmed(container, order, its)
        : finishClosed(container, its))
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The purchase order ${order.id} was not settled`, error as Error)
    }
  }
}
