import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createProduct, type Product } from "../helpers/create-product"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** An order got the phones P-1 and P-2. Paul and Zoe are customers of the shop. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales, returns } = useShop()
  let phone: Product
  let receipt: any
  let order: Awaited<ReturnType<Fulfilling["order"]>>
  let paul: string
  let zoe: string

  const person = async (first_name: string) => {
    const email = `${first_name.toLowerCase()}@example.com`
    const { data } = await api.post("/admin/customers", { first_name, email }, admin)
    return data.customer.id as string
  }

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE", stock: 0 })
    await trace.track(phone.inventoryItemId, "serial")
    receipt = await trace.receive(store.locationId, phone.inventoryItemId, ["P-1", "P-2", "P-3"])
    order = await sales.order([phone.variantId, 2])
    await sales.fulfil(order, [2], [{ lot_name: "P-1" }, { lot_name: "P-2" }])
    paul = await person("Paul")
    zoe = await person("Zoe")
  })

  const idOf = async (name: string): Promise<string> => (await trace.lot(name)).id
  const handOn = async (name: string, to_customer_id: string) =>
    (await trace.post("/unit-transfers", { lot_id: await idOf(name), to_customer_id }))
      .unit_transfer
  const recall = async () =>
    (await trace.post(`/operations/${receipt.id}/recall`, { reason: "They overheat" })).recall
  const progress = async ({ id }: any) => (await trace.get(`/recalls/${id}`)).recall.progress
  /** The buyer's first: both were delivered at the same moment. */
  const inOrder = async (id: string): Promise<any[]> =>
    (await trace.get(`/recalls/${id}/notices`)).notices.sort(
      (a: any, b: any) => Number(a.was_handed_on) - Number(b.was_handed_on)
    )
  const notices = async ({ id }: any) =>
    (await inOrder(id)).map((notice: any) => ({
      of: notice.email,
      order_id: notice.order_id,
      state: notice.state,
      lots: notice.lots.map(({ name }: any) => name),
    }))
  const emitted = () => {
    const bus = getContainer().resolve(Modules.EVENT_BUS)
    const spy = jest.spyOn(bus, "emit")
    return () =>
      spy.mock.calls
        .flatMap(([events]) => events as any)
        .filter(({ name }: any) => name === "traceability.lot.recalled")
        .map(({ data }: any) => data)
  }
  const known = async () => {
    const query = (getContainer() as MedusaContainer).resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "order", fields: ["id", "email"] })
    return data.find(({ id }) => id === order.id)!.email as string
  }

  it("writes to the owner of today, and to the buyer of what the buyer still has", async () => {
    await handOn("P-1", paul)
    const events = emitted()
    const open = await recall()
    expect(open.notices).toMatchObject({ count: 2, orders: 2, told: 2 })
    expect(open.found).toMatchObject({ delivered: 2, orders: 1, deliveries: 2 })
    const buyer = await known()
    expect(await notices(open)).toEqual([
      { of: buyer, order_id: order.id, state: "waiting", lots: ["P-2"] },
      { of: "paul@example.com", order_id: order.id, state: "waiting", lots: ["P-1"] },
    ])
    expect(events()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ order_id: order.id, lot_ids: [await idOf("P-2")] }),
        expect.objectContaining({
          order_id: null,
          customer_id: paul,
          lot_ids: [await idOf("P-1")],
        }),
      ])
    )
    const path = `/operations/${receipt.id}/recall`
    const list = (await trace.get(path)).recall
    expect(list.totals).toMatchObject({ delivered: 2, orders: 1, deliveries: 2 })
    expect(list.orders).toHaveLength(2)
    expect(list.orders).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          email: buyer,
          was_handed_on: false,
          lots: [expect.objectContaining({ name: "P-2" })],
        }),
        expect.objectContaining({
          email: "paul@example.com",
          was_handed_on: true,
          lots: [expect.objectContaining({ name: "P-1" })],
        }),
      ])
    )
    const { data: csv } = await api.get(`/admin/traceability${path}?format=csv`, admin)
    expect(csv.split("\r\n").find((line: string) => line.includes("P-1"))).toContain(
      "paul@example.com"
    )
  })

  it("who hands it on after the notice is done with it, and the next owner is found", async () => {
    const open = await recall()
    await handOn("P-1", paul)
    expect(await notices(open)).toMatchObject([{ state: "waiting", lots: ["P-1", "P-2"] }])
    expect(await progress(open)).toMatchObject({ with_customers: 2, new_deliveries: 1 })
    await recall()
    await handOn("P-2", zoe)
    const [buyer] = await inOrder(open.id)
    expect(buyer).toMatchObject({ state: "handed_on", quantity: 2, handed_on: 2 })
    expect(await progress(open)).toMatchObject({ with_customers: 2, new_deliveries: 1 })
    await recall()
    expect((await notices(open)).map(({ of, state }: any) => [of, state])).toEqual(
      expect.arrayContaining([
        ["paul@example.com", "waiting"],
        ["zoe@example.com", "waiting"],
      ])
    )
    expect(await progress(open)).toMatchObject({ with_customers: 2, new_deliveries: 0 })
  })

  it("what comes back comes back from its last owner, once", async () => {
    const open = await recall()
    const first = await handOn("P-1", paul)
    await recall()
    await trace.post(`/unit-transfers/${first.id}/revoke`, { reason: "A mistake" })
    expect(await progress(open)).toMatchObject({ with_customers: 2, came_back: 0 })
    const again = async () =>
      (await inOrder(open.id)).map((one: any) => [one.state, one.came_back, one.handed_on])
    expect(await again()).toEqual([
      ["waiting", 0, 0],
      ["handed_on", 0, 1],
    ])
    await handOn("P-1", paul)
    const back = await returns.request(order, { 0: 1 })
    await trace.post(`/returns/${back}/lots`, {
      lots: [{ line_item_id: order.items![0].id, lot_name: "P-1" }],
    })
    await returns.receive(back, order, { 0: 1 })
    expect(await again()).toEqual([
      ["waiting", 0, 1],
      ["returned", 1, 0],
    ])
    expect(await progress(open)).toMatchObject({ with_customers: 1, came_back: 1, on_hand: 2 })
  })
})
