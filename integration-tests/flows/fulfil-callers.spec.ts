import { WorkflowManager } from "@medusajs/framework/orchestration"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow, createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { chainHook } from "../../src/workflows/core-extensions/chain-hook"
import { readBooks, refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { breakDownStep } from "../helpers/break-down"

jest.setTimeout(120_000)

type FulfilInput = { order_id: string; items: { id: string; quantity: number }[] }

/** What a host may write: Medusa's fulfilment as one step of something larger, which fails after it. */
const fulfilAndBreakDown = createWorkflow("fulfil-and-break-down", (input: FulfilInput) => {
  createOrderFulfillmentWorkflow.runAsStep({ input })
  breakDownStep("the label printer is out of paper")
})

/** Two orders in one run of a host's workflow. */
const fulfilTwo = createWorkflow(
  "fulfil-two",
  (input: { first: FulfilInput; second: FulfilInput }) => {
    createOrderFulfillmentWorkflow.runAsStep({ input: input.first }).config({ name: "first" })
    createOrderFulfillmentWorkflow.runAsStep({ input: input.second }).config({ name: "second" })
  }
)

runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let laptop: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3", "SN-4"])
    order = await shop.order([laptop.variantId, 2])
  })

  const inputOf = (quantity = 2, lots?: object[], of = order) => ({
    order_id: of.id,
    location_id: store.locationId,
    items: [{ id: of.items![0].id, quantity }],
    ...(lots ? { additional_data: { traceability: { lots } } } : {}),
  })
  const row = (lot_name: string) => ({ line_item_id: order.items![0].id, lot_name })
  const run = (input: object) =>
    createOrderFulfillmentWorkflow(getContainer()).run({ input: input as FulfilInput })
  const stock = () => readStock(api, admin, laptop.inventoryItemId, store.locationId)

  /** Runs what must fail and expects all books as before; the row that Medusa keeps of a cancelled call does not count. */
  async function failsLeavingBooks(failing: () => Promise<unknown>, message: string) {
    const before = await readBooks(getContainer())
    await expect(failing()).rejects.toMatchObject({ message: expect.stringContaining(message) })
    const { fulfillments, ...after } = await readBooks(getContainer())
    expect({ ...after, fulfillments: before.fulfillments }).toEqual(before)
    expect(fulfillments.filter((f) => !f.canceled_at)).toEqual(before.fulfillments)
  }

  describe("a script that runs Medusa's workflow", () => {
    it("is refused for a wrong or missing number, and nothing has changed", async () => {
      const before = await readBooks(getContainer())
      await expect(run(inputOf(2, [row("SN-1"), row("SN-404")]))).rejects.toMatchObject({
        message: expect.stringContaining("SN-404 is not a known number"),
      })
      await expect(run(inputOf(2, [row("SN-1")]))).rejects.toMatchObject({
        message: expect.stringContaining("1 serial number missing"),
      })
      await expect(run(inputOf(3))).rejects.toMatchObject({
        message: expect.stringContaining("3 is more than the 2"),
      })
      expect(await readBooks(getContainer())).toEqual(before)
    })

    it("ships what is assigned when it names nothing", async () => {
      await run(inputOf())
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
    })

    it("ships two orders in one workflow", async () => {
      const second = await shop.order([laptop.variantId, 1])
      await fulfilTwo(getContainer()).run({
        input: { first: inputOf(), second: inputOf(1, undefined, second) },
      })
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
      expect((await shop.line(second)).delivered).toEqual(["SN-3"])
    })
  })

  describe("a carrier that fails", () => {
    const breakCarrier = () =>
      jest
        .spyOn(getContainer().resolve(Modules.FULFILLMENT), "createFulfillment")
        .mockRejectedValueOnce(new Error("no connection"))

    it("gives back exactly what was claimed, and the retry ships it", async () => {
      breakCarrier()
      await failsLeavingBooks(() => run(inputOf()), "no connection")
      await shop.fulfil(order, [2])
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
    })

    it("gives back units named in the request, and keeps what was assigned", async () => {
      breakCarrier()
      await failsLeavingBooks(() => run(inputOf(2, [row("SN-4"), row("SN-2")])), "no connection")
      expect(await trace.lot("SN-4")).toMatchObject({ status: "available", reserved_quantity: 0 })
      await shop.fulfil(order, [2], [{ lot_name: "SN-4" }, { lot_name: "SN-2" }])
      expect((await shop.line(order)).delivered).toEqual(["SN-2", "SN-4"])
    })

    it("gives a unit back to the line of the same order that it was taken from", async () => {
      const twin = await createProduct(api, admin, store, {
        kit: [{ inventoryItemId: laptop.inventoryItemId, requiredQuantity: 1 }],
      })
      const two = await shop.order([laptop.variantId, 1], [twin.variantId, 1])
      const [, other] = [await shop.line(two, 0), await shop.line(two, 1)]
      breakCarrier()
      const lots = [{ line_item_id: two.items![0].id, lot_name: other.assigned[0] }]
      await failsLeavingBooks(() => run(inputOf(1, lots, two)), "no connection")
      expect(await shop.line(two, 1)).toEqual(other)
    })
  })

  it("a failure after the stock was taken gives everything back, and the retry ships it", async () => {
    jest
      .spyOn(getContainer().resolve(Modules.ORDER), "registerFulfillment")
      .mockRejectedValueOnce(new Error("order is busy"))
    await failsLeavingBooks(() => run(inputOf()), "order is busy")
    expect(await stock()).toEqual({ stocked: 4, reserved: 2 })
    await shop.fulfil(order, [2])
    expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
  })

  it("a larger workflow that fails after the fulfilment brings the units back to the order", async () => {
    await expect(
      fulfilAndBreakDown(getContainer()).run({ input: inputOf() })
    ).rejects.toMatchObject({ message: expect.stringContaining("out of paper") })
    expect(await stock()).toEqual({ stocked: 4, reserved: 2 })
    expect(await shop.line(order)).toEqual({
      assigned: ["SN-1", "SN-2"],
      delivered: [],
      missing: 0,
    })
    expect(await trace.lot("SN-1")).toMatchObject({
      status: "reserved",
      location_id: store.locationId,
    })
    await shop.fulfil(order, [2])
    expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
  })

  describe("a host's handler on fulfillmentCreated", () => {
    /* eslint-disable @typescript-eslint/no-explicit-any -- WorkflowManager is exported by Medusa but not typed for this use */
    const handlers = () =>
      (WorkflowManager.getWorkflow("create-order-fulfillment") as any).handlers_ as Map<string, any>

    it("still runs, with its own additional data, before the units move", async () => {
      const seen: any[] = []
      const chained = handlers().get("fulfillmentCreated")
      // As at start: the host's handler is there first, and ours is put around it.
      handlers().set("fulfillmentCreated", {
        invoke: async (args: any) => void seen.push(args.payload ?? args),
      })
      const moved: string[] = []
      expect(
        chainHook(
          "create-order-fulfillment",
          "fulfillmentCreated",
          async () => void moved.push(`after ${seen.length}`)
        )
      ).toBe(true)
      const mine = handlers().get("fulfillmentCreated")
      handlers().set("fulfillmentCreated", {
        ...chained,
        invoke: async (args: any) => (await mine.invoke(args), chained.invoke(args)),
      })
      try {
        await shop.fulfil(order, [2], undefined, {
          additional_data: { gift_wrap: { paper: "red" } },
        })
      } finally {
        handlers().set("fulfillmentCreated", chained)
      }
      expect(moved).toEqual(["after 1"])
      expect(JSON.stringify(seen[0])).toContain("red")
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
    })

    it("that fails gives everything back", async () => {
      const chained = handlers().get("fulfillmentCreated")
      handlers().set("fulfillmentCreated", {
        ...chained,
        invoke: async () => {
          throw new Error("the host says no")
        },
      })
      try {
        await failsLeavingBooks(() => run(inputOf()), "the host says no")
      } finally {
        handlers().set("fulfillmentCreated", chained)
      }
      await shop.fulfil(order, [2])
    })
    /* eslint-enable @typescript-eslint/no-explicit-any */
  })

  async function editTo(quantity: number) {
    const path = `/admin/order-edits/${order.id}`
    await api.post("/admin/order-edits", { order_id: order.id }, admin)
    await api.post(`${path}/items/item/${order.items![0].id}`, { quantity }, admin)
    await api.post(`${path}/request`, {}, admin)
    await api.post(`${path}/confirm`, {}, admin)
  }

  describe("an order that is edited", () => {
    it("gets one more unit for one more piece, and ships all", async () => {
      await editTo(3)
      expect(await shop.line(order)).toEqual({
        assigned: ["SN-1", "SN-2", "SN-3"],
        delivered: [],
        missing: 0,
      })
      await shop.fulfil(order, [3])
      expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
    })

    it("gives a unit back for one piece less, and is refused the old quantity", async () => {
      await editTo(1)
      expect(await shop.line(order)).toEqual({ assigned: ["SN-1"], delivered: [], missing: 0 })
      expect(await trace.lot("SN-2")).toMatchObject({ status: "available", reserved_quantity: 0 })
      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [2]))
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
      await shop.fulfil(order, [1])
    })

    it("ships nothing while the edit is begun and not ended, and says so before the carrier is called", async () => {
      await api.post("/admin/order-edits", { order_id: order.id }, admin)
      const carrier = jest.spyOn(
        getContainer().resolve(Modules.FULFILLMENT),
        "createFulfillment" as never
      )
      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [2]))
      expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
      expect(answer.message).toMatch(/^A change of this order is open in Medusa/)
      expect(carrier).not.toHaveBeenCalled()

      await api.delete(`/admin/order-edits/${order.id}`, admin)
      await shop.fulfil(order, [2])
    })

    it("takes nothing that was shipped back while the edit is begun and not ended", async () => {
      const { fulfillments } = await shop.fulfil(order, [1])
      await api.post("/admin/order-edits", { order_id: order.id }, admin)
      const carrier = jest.spyOn(
        getContainer().resolve(Modules.FULFILLMENT),
        "cancelFulfillment" as never
      )
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.cancel(order, fulfillments[0].id)
      )
      expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
      expect(carrier).not.toHaveBeenCalled()

      await api.delete(`/admin/order-edits/${order.id}`, admin)
      await shop.cancel(order, fulfillments[0].id)
      expect((await shop.line(order)).assigned).toEqual(["SN-1", "SN-2"])
    })
  })

  describe("an order that is edited after a part of it was delivered", () => {
    const openDeliveries = async () =>
      (await trace.get("/operations", { order_id: order.id })).operations.filter(
        ({ state }: { state: string }) => state !== "done" && state !== "cancelled"
      )

    it("keeps nothing once it is down to what was delivered, and the next customer gets it", async () => {
      await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
      await editTo(1)
      expect(await shop.line(order)).toEqual({ assigned: [], delivered: ["SN-1"], missing: 0 })
      expect(await openDeliveries()).toEqual([])
      expect(await trace.lot("SN-2")).toMatchObject({ status: "available", reserved_quantity: 0 })
      await eventually(async () => expect(await stock()).toEqual({ stocked: 3, reserved: 0 }))
      const next = await shop.order([laptop.variantId, 3])
      expect(await shop.line(next)).toEqual({
        assigned: ["SN-2", "SN-3", "SN-4"],
        delivered: [],
        missing: 0,
      })
      await shop.fulfil(next, [3])
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    })

    it("keeps as many as are still to be delivered, one less and one more", async () => {
      await editTo(3)
      await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
      await editTo(2)
      expect(await shop.line(order)).toMatchObject({ assigned: ["SN-2"], missing: 0 })
      expect(await trace.lot("SN-3")).toMatchObject({ status: "available" })
      await eventually(async () => expect(await stock()).toEqual({ stocked: 3, reserved: 1 }))
      await editTo(3)
      expect(await shop.line(order)).toMatchObject({ assigned: ["SN-2", "SN-3"], missing: 0 })
      await eventually(async () => expect(await stock()).toEqual({ stocked: 3, reserved: 2 }))
      await shop.fulfil(order, [2])
      expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
    })
  })

  describe("an order that is cancelled", () => {
    it("frees its units and cancels its delivery operation", async () => {
      await api.post(`/admin/orders/${order.id}/cancel`, {}, admin)
      await utils.waitWorkflowExecutions()
      const { operations, lines } = await trace.order(order.id)
      expect(operations).toEqual([expect.objectContaining({ state: "cancelled" })])
      expect(lines[0].assigned).toEqual([])
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available", reserved_quantity: 0 })

      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [2]))
      expect(answer.status).toBe(400)
    })

    it("frees its units without anybody looking at the order", async () => {
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order.id } })
      await waitFor(async () => (await trace.lot("SN-1")).status === "available")
    })
  })
})

async function waitFor(isSo: () => Promise<boolean>) {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await isSo()) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error("It did not happen within five seconds.")
}
