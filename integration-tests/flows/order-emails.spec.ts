import type { SubscriberArgs } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"
import orderRecalled, { config as recalledConfig } from "../../examples/emails/order-recalled"
import orderShipped, { config as shippedConfig } from "../../examples/emails/order-shipped"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Handler = (args: SubscriberArgs<never>) => Promise<void>

/** The examples listen to Medusa's own events, as in a shop; only the letter is not posted. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales } = useShop()
  let phone: Product
  let tea: Product
  let sent: jest.SpyInstance
  let stopListening: () => void

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PH-1", stock: 0 })
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA-1", stock: 0 })
    await trace.track(phone.inventoryItemId, "serial", { warranty_days: 365 })
    await trace.track(tea.inventoryItemId, "lot", { use_expiration: true })
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2"])
    await trace.receive(store.locationId, tea.inventoryItemId, [["L-1", 5, "2035-01-31"]])
  })

  beforeEach(() => {
    const bus = getContainer().resolve(Modules.EVENT_BUS)
    const listen = (name: string, handler: Handler) => {
      const subscriber = (event: object) => handler({ event, container: getContainer() } as never)
      bus.subscribe(name, subscriber)
      return () => void bus.unsubscribe(name, subscriber)
    }
    const stops = [
      listen(shippedConfig.event as string, orderShipped as Handler),
      listen(recalledConfig.event as string, orderRecalled as Handler),
    ]
    stopListening = () => stops.forEach((stop) => stop())
    sent = jest
      .spyOn(getContainer().resolve(Modules.NOTIFICATION), "createNotifications")
      .mockImplementation(async () => ({}) as never)
  })

  afterEach(() => stopListening())

  async function ship(quantities: number[], body: object = {}) {
    const order = await sales.order([phone.variantId, 1], [tea.variantId, 3])
    await sales.fulfil(order, quantities)
    const path = `/admin/orders/${order.id}`
    const { data } = await api.get(`${path}?fields=*fulfillments`, admin)
    const [fulfilment] = data.order.fulfillments
    const items = order.items!.map(({ id, quantity }) => ({ id, quantity }))
    await api.post(`${path}/fulfillments/${fulfilment.id}/shipments`, { items, ...body }, admin)
    await utils.waitWorkflowExecutions()
    return { order, fulfilment }
  }

  it("names in the shipping e-mail each line's numbers, with expiry and warranty", async () => {
    const { order, fulfilment } = await ship([1, 3])
    expect(sent.mock.calls).toEqual([
      [
        {
          to: order.email,
          channel: "email",
          template: "order-shipped",
          idempotency_key: `order-shipped-${fulfilment.id}`,
          data: {
            order_id: order.id,
            display_id: order.display_id,
            items: [
              {
                title: "Phone",
                units: [
                  {
                    name: "SN-1",
                    kind: "serial",
                    quantity: 1,
                    expires_at: null,
                    warranty_until: expect.anything(),
                  },
                ],
              },
              {
                title: "Tea",
                units: [
                  expect.objectContaining({
                    name: "L-1",
                    kind: "lot",
                    quantity: 3,
                    expires_at: expect.anything(),
                  }),
                ],
              },
            ],
          },
        },
      ],
    ])
  })

  it("sends none where Medusa was told not to notify", async () => {
    await ship([1, 3], { no_notification: true })
    expect(sent).not.toHaveBeenCalled()
  })

  it("tells each order which of its numbers are recalled", async () => {
    const { order } = await ship([1, 3])
    sent.mockClear()
    const lot = await trace.lot("L-1")
    const { recall } = await trace.post("/recalls", { lot_id: lot.id, reason: "Glass" })
    await utils.waitWorkflowExecutions()
    expect(sent.mock.calls).toEqual([
      [
        {
          to: order.email,
          channel: "email",
          template: "recall",
          idempotency_key: `recall-${recall.id}-${order.id}`,
          data: { order_id: order.id, display_id: order.display_id, numbers: ["L-1"] },
        },
      ],
    ])
  })
})
