import type { Product } from "../../helpers/create-product"
import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What goods cost: it comes with a purchase, moves with the goods, and is added to later. */
export function costs(people: People): KilledCase[] {
  const { store, trace, sales } = people
  const house = warehouse(people)

  const about = (command: Prepared["command"], goods: Product, ...more: string[]): Prepared => ({
    command,
    scope: [goods.inventoryItemId, ...more],
  })
  const idOf = async (name: string): Promise<string> => (await trace.lot(name)).id
  /** The receipt of two units that were bought for 50 each. */
  const ordered = async (label: string) => {
    const goods = await house.serials(label)
    const { supplier } = await trace.post("/suppliers", { name: `Supplier ${label}` })
    const [line] = house.lines(goods, 2)
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplier.id,
      location_id: store.locationId,
      currency_code: "eur",
      lines: [{ ...line, unit_cost: 50 }],
    })
    const confirmed = await trace.post(`/purchase-orders/${purchase_order.id}/confirm`)
    const receipt: any = await trace.operation(confirmed.purchase_order.operations[0].id)
    const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`
    const details = [{ lot_name: `${label}-1` }, { lot_name: `${label}-2` }]
    await trace.post(path, { details })
    return { goods, purchaseId: purchase_order.id as string, receiptId: receipt.id as string }
  }
  const bought = async (label: string) => {
    const made = await ordered(label)
    await trace.post(`/operations/${made.receiptId}/validate`)
    return made
  }
  const freight = async (label: string) => {
    const made = await bought(label)
    const order: any = await sales.order([made.goods.variantId, 1])
    await sales.fulfil(order, [1])
    const body = { kind: "landed", amount: 10, division: "equal" }
    return { ...made, order, body: { ...body, purchase_order_id: made.purchaseId } }
  }

  const made: Made = {
    "goods that have a cost are received": [
      4,
      async (label) => {
        const { goods, purchaseId, receiptId } = await ordered(label)
        return about(post(`${TRACE}/operations/${receiptId}/validate`), goods, purchaseId)
      },
    ],
    "goods that have a cost are sold": [
      4,
      async (label) => {
        const { goods } = await bought(label)
        const order: any = await sales.order([goods.variantId, 1])
        const items = [{ id: order.items[0].id, quantity: 1 }]
        const body = { location_id: store.locationId, items }
        return about(post(`/admin/orders/${order.id}/fulfillments`, body), goods, order.id)
      },
    ],
    "goods that have a cost come back unsold": [
      4,
      async (label) => {
        const { goods } = await bought(label)
        const order: any = await sales.order([goods.variantId, 1])
        const { fulfillments } = await sales.fulfil(order, [1])
        const path = `/admin/orders/${order.id}/fulfillments/${fulfillments[0].id}/cancel`
        return about(post(path), goods, order.id)
      },
    ],
    "freight is divided among goods of which some are sold": [
      1,
      async (label) => {
        const { body, goods, order } = await freight(label)
        return about(post(`${TRACE}/cost-documents`, body), goods, order.id)
      },
    ],
    "freight is taken back": [
      1,
      async (label) => {
        const { body, goods, order } = await freight(label)
        const { cost_document } = await trace.post("/cost-documents", body)
        return about(post(`${TRACE}/cost-documents/${cost_document.id}/reverse`), goods, order.id)
      },
    ],
    "goods without a cost get one": [
      1,
      async (label) => {
        const goods = await house.lots(label)
        const body = { kind: "manual", unit_cost: 3, lot_ids: [await idOf(`${label}-A`)] }
        return about(post(`${TRACE}/cost-documents`, body), goods)
      },
    ],
  }
  return toCases(made)
}
