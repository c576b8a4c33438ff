import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"
import type { Store } from "./create-store"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

type Order = { id: string; items?: { id: string }[] | null }
/** Quantities by the line's place in the order. */
type Quantities = Record<number, number>

/** Returns as the admin makes and receives them, through Medusa's own routes. */
export function returning(api: AxiosInstance, admin: RequestHeaders, store: Store) {
  const post = async (path: string, body: object = {}): Promise<any> =>
    (await api.post(path, body, admin)).data
  const itemsOf = (order: Order, quantities: Quantities) =>
    Object.entries(quantities).map(([line, quantity]) => ({
      id: order.items![Number(line)].id,
      quantity,
    }))

  /** Begins to receive and says what came, good and damaged. Medusa's confirm is still to be called. */
  async function begin(returnId: string, order: Order, good: Quantities, damaged: Quantities = {}) {
    await post(`/admin/returns/${returnId}/receive`)
    const items = { good: itemsOf(order, good), damaged: itemsOf(order, damaged) }
    if (items.good.length) {
      await post(`/admin/returns/${returnId}/receive-items`, { items: items.good })
    }
    if (items.damaged.length) {
      await post(`/admin/returns/${returnId}/dismiss-items`, { items: items.damaged })
    }
  }
  const confirm = (returnId: string) => post(`/admin/returns/${returnId}/receive/confirm`)

  return {
    begin,
    confirm,
    /** A requested return. Answers its id. */
    request: async (
      order: Order,
      quantities: Quantities,
      locationId: string | undefined = store.locationId
    ): Promise<string> => {
      const { return: made } = await post("/admin/returns", {
        order_id: order.id,
        location_id: locationId,
      })
      await post(`/admin/returns/${made.id}/request-items`, { items: itemsOf(order, quantities) })
      await post(`/admin/returns/${made.id}/request`)
      return made.id
    },
    receive: async (returnId: string, order: Order, good: Quantities, damaged: Quantities = {}) => {
      await begin(returnId, order, good, damaged)
      return (await confirm(returnId)).return
    },
    /** Somebody closes the form again. */
    abandon: (returnId: string) => api.delete(`/admin/returns/${returnId}/receive`, admin),
    cancel: (returnId: string) => post(`/admin/returns/${returnId}/cancel`),
    retrieve: async (returnId: string) =>
      (await api.get(`/admin/returns/${returnId}?fields=id,status,location_id,*items`, admin)).data
        .return,
  }
}

export type Returning = ReturnType<typeof returning>
