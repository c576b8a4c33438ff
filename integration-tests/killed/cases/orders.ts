import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** How goods come back: the storefront asks for it. Answers its id. */
async function makeReturnOption({ api, admin, store }: People): Promise<string> {
  const of = `/admin/shipping-options/${store.shippingOptionId}?fields=service_zone_id`
  const { data } = await api.get(of, admin)
  const option = {
    name: "Return",
    service_zone_id: data.shipping_option.service_zone_id,
    shipping_profile_id: store.shippingProfileId,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Return", description: "By mail", code: "return" },
    prices: [{ currency_code: "eur", amount: 0 }],
    rules: [{ attribute: "is_return", operator: "eq", value: "true" }],
  }
  return (await api.post("/admin/shipping-options", option, admin)).data.shipping_option.id
}

/** Medusa makes a return in one transaction and receives it in another: one that was only made is received by people. */
const isRequested = (lines: string[]): boolean =>
  lines.some((line) => /^return \{.*"status":"requested"/.test(line))

/** What moves an order's goods: Medusa's workflows that ours are inserted in, and ours around them. */
export function orders(people: People): KilledCase[] {
  const { store, trace, sales, returns } = people
  const house = warehouse(people)

  const about = (command: Prepared["command"], order: any, ...more: string[]): Prepared => ({
    command,
    scope: [order.id, ...more],
  })
  /** Two units of three are ordered. */
  const sold = async (label: string) => {
    const goods = await house.serials(label, "1", "2", "3")
    const order: any = await sales.order([goods.variantId, 2])
    return { goods, order, item: goods.inventoryItemId }
  }
  const shipped = async (label: string) => {
    const made = await sold(label)
    const { fulfillments } = await sales.fulfil(made.order, [2])
    return { ...made, fulfillmentId: fulfillments[0].id as string }
  }
  const requested = async (label: string) => {
    const made = await shipped(label)
    const id = await returns.request(made.order, { 0: 2 })
    const lots = ["1", "2"].map((name) => ({
      line_item_id: made.order.items[0].id,
      lot_name: `${label}-${name}`,
    }))
    const { operation } = await trace.post(`/returns/${id}/lots`, { lots })
    return { ...made, id, operation, lots }
  }
  /** Two units of a serial number, and three of goods that are not tracked: of those only Medusa knows. */
  const mixed = async (label: string) => {
    const goods = await house.serials(label, "1", "2", "3")
    const plain = await house.product(`${label}plain`, { stock: 9 })
    const order: any = await sales.order([plain.variantId, 3], [goods.variantId, 2])
    return { order, items: [goods.inventoryItemId, plain.inventoryItemId] }
  }
  const paid = async (label: string) => {
    const made = await sold(label)
    const fields = "?fields=payment_collections.payments.id"
    const { data } = await people.api.get(`/admin/orders/${made.order.id}${fields}`, people.admin)
    const [{ payments }] = data.order.payment_collections
    await people.api.post(`/admin/payments/${payments[0].id}/capture`, {}, people.admin)
    return made
  }
  const fulfilling = (order: any, ...quantities: number[]) =>
    post(`/admin/orders/${order.id}/fulfillments`, {
      location_id: store.locationId,
      items: quantities.map((quantity, line) => ({ id: order.items[line].id, quantity })),
    })
  const cancelling = (order: any, fulfillmentId: string) =>
    post(`/admin/orders/${order.id}/fulfillments/${fulfillmentId}/cancel`)
  let returnOption: Promise<string> | undefined
  const returnedAtOnce = async (label: string) => {
    const { order, item } = await shipped(label)
    returnOption ??= makeReturnOption(people)
    const command = post("/store/returns", {
      order_id: order.id,
      items: [{ id: order.items[0].id, quantity: 2 }],
      return_shipping: { option_id: await returnOption },
      location_id: store.locationId,
      receive_now: true,
    })
    return { order, item, command }
  }

  const made: Made = {
    "an order is fulfilled": [
      4,
      async (label) => {
        const { order, item } = await sold(label)
        return about(fulfilling(order, 2), order, item)
      },
    ],
    "a part of an order that reserved the last of the stock is fulfilled": [
      4,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const order: any = await sales.order([goods.variantId, 2])
        return about(fulfilling(order, 1), order, goods.inventoryItemId)
      },
      { doesMore: true },
    ],
    "an order's delivery is validated": [
      4,
      async (label) => {
        const { order, item } = await sold(label)
        const { id } = await sales.delivery(order)
        return about(post(`${TRACE}/operations/${id}/validate`), order, item)
      },
    ],
    "a fulfilment is cancelled": [
      4,
      async (label) => {
        const { order, item, fulfillmentId } = await shipped(label)
        return about(cancelling(order, fulfillmentId), order, item)
      },
    ],
    "an order of which not all is tracked is fulfilled": [
      4,
      async (label) => {
        const { order, items } = await mixed(label)
        return about(fulfilling(order, 3, 2), order, ...items)
      },
    ],
    "a fulfilment of which not all is tracked is cancelled": [
      4,
      async (label) => {
        const { order, items } = await mixed(label)
        const { fulfillments } = await sales.fulfil(order, [2, 1])
        return about(cancelling(order, fulfillments[0].id), order, ...items)
      },
    ],
    "an order is cancelled": [
      4,
      async (label) => {
        const { order, item } = await sold(label)
        return about(post(`/admin/orders/${order.id}/cancel`), order, item)
      },
    ],
    "an order that was paid is cancelled": [
      6,
      async (label) => {
        const { order, item } = await paid(label)
        return about(post(`/admin/orders/${order.id}/cancel`), order, item)
      },
    ],
    "a return is received in Medusa": [
      4,
      async (label) => {
        const { id, order, item } = await requested(label)
        await returns.begin(id, order, { 0: 2 })
        return about(post(`/admin/returns/${id}/receive/confirm`), order, item, id)
      },
    ],
    "a return is validated by its operation": [
      6,
      async (label) => {
        const { id, order, item, operation } = await requested(label)
        return about(post(`${TRACE}/operations/${operation.id}/validate`), order, item, id)
      },
    ],
    "units are named for a return": [
      1,
      async (label) => {
        const { id, order, item, lots } = await requested(label)
        return about(post(`${TRACE}/returns/${id}/lots`, { lots: lots.slice(1) }), order, item, id)
      },
    ],
    "a return is cancelled": [
      2,
      async (label) => {
        const { id, order, item } = await requested(label)
        return about(post(`/admin/returns/${id}/cancel`), order, item, id)
      },
    ],
    "a return that the storefront received is brought in": [
      3,
      async (label) => {
        const { order, item, command } = await returnedAtOnce(label)
        const { data } = await people.api.post(command.path, command.body, store.storefront)
        const { id } = data.return
        const { operation } = await trace.get(`/returns/${id}`)
        return about(post(`${TRACE}/operations/${operation.id}/validate`), order, item, id)
      },
    ],
    "the storefront makes a return and receives it": [
      4,
      async (label) => {
        const { order, item, command } = await returnedAtOnce(label)
        return about({ ...command, headers: store.storefront }, order, item)
      },
      { doesMore: true, mayStayAs: isRequested },
    ],
  }
  return toCases(made)
}
