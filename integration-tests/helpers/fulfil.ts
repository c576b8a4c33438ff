import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"
import type { Store } from "./create-store"
import { placeOrder } from "./place-order"
import type { Traceability } from "./traceability"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

export type Lot = {
  line_item_id?: string
  inventory_item_id?: string
  lot_id?: string
  lot_name?: string
  quantity?: number
  take_reserved?: boolean
}
type Order = { id: string; items?: { id: string }[] | null }

let guests = 0

const namesOf = (lots: { name: string }[]) => lots.map((lot) => lot.name).sort()

/** An order's fulfilment as the admin makes it, and what a person sees of it. Lines are named by their place in the order. */
export function fulfilling(
  api: AxiosInstance,
  admin: RequestHeaders,
  store: Store,
  trace: Traceability
) {
  const lineOf = (order: Order, line: number) => order.items![line].id

  return {
    /** Places an order and waits until its delivery operation exists. */
    order: async (...lines: [variantId: string, quantity: number][]) => {
      const order = await placeOrder(
        api,
        store,
        lines.map(([variantId, quantity]) => ({ variantId, quantity })),
        {
          // Two first orders of one guest at once are refused by Medusa.
          email: `guest-${++guests}@example.com`,
        }
      )
      // Medusa answers the lines in any order: bring them into the one they were asked for.
      const rank = (item: any) => lines.findIndex(([variantId]) => variantId === item.variant_id)
      order.items!.sort((a, b) => rank(a) - rank(b))
      await trace.order(order.id)
      return order
    },
    /** `quantities[i]` of line `i`; zero leaves the line out. Rows of `lots` are for the first line unless they say. */
    fulfil: async (order: Order, quantities: number[], lots?: Lot[], more: object = {}) => {
      const items = quantities
        .map((quantity, i) => ({ id: lineOf(order, i), quantity }))
        .filter((item) => item.quantity !== 0)
      const rows = lots?.map((lot) => ({ line_item_id: lineOf(order, 0), ...lot }))
      const additional = rows ? { additional_data: { traceability: { lots: rows } } } : {}
      const body = { items, location_id: store.locationId, ...additional, ...more }
      return (
        await api.post(`/admin/orders/${order.id}/fulfillments?fields=*fulfillments`, body, admin)
      ).data.order
    },
    cancel: (order: Order, fulfillmentId: string) =>
      api.post(`/admin/orders/${order.id}/fulfillments/${fulfillmentId}/cancel`, {}, admin),
    /** Assigned, delivered and missing of one line, sorted by name. */
    line: async (order: Order, line = 0, inventoryItemId?: string) => {
      const { lines } = await trace.order(order.id)
      const found = lines.find(
        (row: any) =>
          row.line_item_id === lineOf(order, line) &&
          (!inventoryItemId || row.inventory_item_id === inventoryItemId)
      )
      return {
        assigned: namesOf(found.assigned),
        delivered: namesOf(found.delivered),
        missing: found.missing,
      }
    },
    /** The delivery operation that is still to be done, with its rows. */
    delivery: async (order: Order) => {
      const { operations } = await trace.order(order.id)
      const open = operations.find((operation: any) =>
        ["waiting", "ready"].includes(operation.state)
      )
      return open && trace.operation(open.id)
    },
    assign: async (order: Order, details: object[], line = 0) => {
      const { operations } = await trace.order(order.id)
      const open = operations.find((operation: any) =>
        ["waiting", "ready"].includes(operation.state)
      )
      const { lines } = await trace.operation(open.id)
      const target = lines.find((row: any) => row.line_item_id === lineOf(order, line))
      return (await trace.post(`/operations/${open.id}/lines/${target.id}/details`, { details }))
        .operation
    },
  }
}

export type Fulfilling = ReturnType<typeof fulfilling>
