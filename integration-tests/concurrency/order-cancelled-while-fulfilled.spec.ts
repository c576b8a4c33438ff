import { setTimeout as sleep } from "node:timers/promises"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow, createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { query, readBooks } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import type { Fulfilling } from "../helpers/fulfil"
import { allAtOnce } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const NAMES = ["SN-1", "SN-2"]

const failStep = createStep("fail", async () => {
  throw new Error("the accounts are closed")
})

/** What a host may write: cancelling as one step of something larger, which fails after it. */
const cancelAndFail = createWorkflow("cancel-and-fail", (input: { order_id: string }) => {
  cancelOrderWorkflow.runAsStep({ input })
  failStep()
})

/** Whatever else happens to an order while a fulfilment of it runs: one of the two wins, and wins whole. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let camera: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    await trace.track(camera.inventoryItemId, "serial")
    await trace.receive(store.locationId, camera.inventoryItemId, NAMES)
    order = await shop.order([camera.variantId, 2])
  })

  const stock = () => readStock(api, admin, camera.inventoryItemId, store.locationId)
  const cancelOrder = () => api.post(`/admin/orders/${order.id}/cancel`, {}, admin)
  const openClaims = () =>
    query(getContainer(), "SELECT kind FROM traceability_claim WHERE state = 'open'")
  const statusesOf = async () =>
    Promise.all(NAMES.map(async (name) => (await trace.lot(name)).status))

  /** A carrier that answers when the test says so. Resolves once it was called. */
  function slowCarrier() {
    const fulfillment = getContainer().resolve(Modules.FULFILLMENT)
    const create = fulfillment.createFulfillment.bind(fulfillment)
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const called = new Promise<void>((resolve) => {
      jest.spyOn(fulfillment, "createFulfillment").mockImplementationOnce(async (...args) => {
        resolve()
        await answered
        return create(...args)
      })
    })
    return { called, answer }
  }

  async function whileFulfilling<T>(run: () => Promise<T>): Promise<T> {
    const carrier = slowCarrier()
    const fulfilled = shop.fulfil(order, [2])
    await carrier.called
    try {
      return await run()
    } finally {
      carrier.answer()
      await fulfilled
    }
  }

  async function expectShippedWhole() {
    expect((await shop.line(order)).delivered).toEqual(NAMES)
    expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    expect(await openClaims()).toEqual([])
  }

  async function expectCancelledWhole() {
    expect(await statusesOf()).toEqual(["available", "available"])
    expect(await stock()).toEqual({ stocked: 2, reserved: 0 })
    expect(await openClaims()).toEqual([])
  }

  it("the cancelling is refused at once, with what is running and what to do", async () => {
    const answer = await whileFulfilling(() => refused(cancelOrder()))
    expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
    expect(answer.message).toMatch(
      /fulfilment of order #\d+ is running.*cancel that fulfilment first/
    )
    await expectShippedWhole()
  })

  it("a script's cancelling is refused before anything of it happens", async () => {
    await whileFulfilling(async () => {
      const before = await readBooks(getContainer())
      await expect(
        cancelOrderWorkflow(getContainer()).run({ input: { order_id: order.id } })
      ).rejects.toMatchObject({ message: expect.stringContaining("is running"), status: 409 })
      expect(await readBooks(getContainer())).toEqual(before)
    })
    await expectShippedWhole()
  })

  it.each([
    ["an order edit", "/admin/order-edits"],
    ["a return", "/admin/returns"],
    ["a claim", "/admin/claims"],
    ["an exchange", "/admin/exchanges"],
  ])("%s is refused at once", async (_, path) => {
    const body = {
      order_id: order.id,
      ...(path === "/admin/claims" ? { type: "replace" } : {}),
    }
    const answer = await whileFulfilling(() => refused(api.post(path, body, admin)))
    expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
    expect(answer.message).toContain("is running")
    await expectShippedWhole()
  })

  describe("a fulfilment that begins while the order is cancelled", () => {
    /** The refund takes its time; the claim on the order stands before it. */
    async function whileCancelling<T>(run: () => Promise<T>): Promise<T> {
      const orders = getContainer().resolve(Modules.ORDER)
      const cancel = orders.cancel.bind(orders) as (...args: unknown[]) => Promise<unknown>
      let answer = () => {}
      const answered = new Promise<void>((resolve) => (answer = resolve))
      const called = new Promise<void>((resolve) => {
        ;(jest.spyOn(orders, "cancel") as jest.SpyInstance).mockImplementationOnce(
          async (...args: unknown[]) => {
            resolve()
            await answered
            return cancel(...args)
          }
        )
      })
      const cancelled = cancelOrder()
      await called
      try {
        return await run()
      } finally {
        answer()
        await cancelled
      }
    }

    it("is refused at once, with what is running", async () => {
      const answer = await whileCancelling(() => refused(shop.fulfil(order, [2])))
      expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
      expect(answer.message).toMatch(/Order #\d+ is being cancelled/)
      await expectCancelledWhole()
    })

    it("is refused to a script too, before the carrier is called", async () => {
      await whileCancelling(async () => {
        const input = { order_id: order.id, items: [{ id: order.items![0].id, quantity: 2 }] }
        await expect(
          createOrderFulfillmentWorkflow(getContainer()).run({ input })
        ).rejects.toMatchObject({ message: expect.stringContaining("being cancelled") })
      })
      expect(await query(getContainer(), "SELECT id FROM fulfillment")).toEqual([])
      await expectCancelledWhole()
    })
  })

  it.each([0, 10, 25, 40, 60, 75, 100])(
    "one of the two wins whole when the order is cancelled %d ms after its fulfilment begins",
    async (wait) => {
      const [fulfilled, cancelled] = await allAtOnce<unknown>([
        () => shop.fulfil(order, [2]),
        () => sleep(wait).then(cancelOrder),
      ])
      expect(fulfilled.ok).not.toBe(cancelled.ok)
      for (const outcome of [fulfilled, cancelled]) {
        expect(outcome.ok || [400, 409].includes(outcome.status)).toBe(true)
      }
      await (fulfilled.ok ? expectShippedWhole() : expectCancelledWhole())
    }
  )

  it("its units are free with the answer of the cancelling, and serve the next order", async () => {
    await cancelOrder()
    await expectCancelledWhole()
    const next = await shop.order([camera.variantId, 2])
    expect((await shop.line(next)).assigned).toEqual(NAMES)
  })

  it("a larger workflow that fails after the cancelling leaves the order with its units", async () => {
    await expect(
      cancelAndFail(getContainer()).run({ input: { order_id: order.id } })
    ).rejects.toMatchObject({ message: expect.stringContaining("accounts are closed") })
    await eventually(async () => {
      expect(await stock()).toEqual({ stocked: 2, reserved: 2 })
      expect((await shop.line(order)).assigned).toEqual(NAMES)
    })
    expect(await openClaims()).toEqual([])
  })
})
