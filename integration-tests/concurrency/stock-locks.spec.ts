import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { readBooks, refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** Medusa's locks: how they are taken, and what a person reads who waited for one in vain. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let camera: Product
  let lens: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    lens = await createProduct(api, admin, store, { title: "Lens", sku: "LEN-1" })
    await trace.track(camera.inventoryItemId, "serial")
    await trace.track(lens.inventoryItemId, "serial")
    await trace.receive(store.locationId, camera.inventoryItemId, ["SN-1", "SN-2"])
    order = await shop.order([camera.variantId, 1])
  })

  const locking = () => getContainer().resolve(Modules.LOCKING)

  /** As a provider does that cannot get this key, with the plain error of the one in memory. */
  function neverFree(locked: string) {
    const execute = locking().execute.bind(locking())
    jest.spyOn(locking(), "execute").mockImplementation((keys, job, args) => {
      if ([keys].flat().includes(locked)) {
        return Promise.reject(new Error("Timed-out acquiring lock."))
      }
      return execute(keys, job, args)
    })
  }

  /** The row that Medusa keeps of a fulfilment that it cancelled does not count. */
  async function refusedLeavingBooks(run: () => Promise<unknown>) {
    const before = await readBooks(getContainer())
    const answer = await refused(run())
    const { fulfillments, ...after } = await readBooks(getContainer())
    expect({ ...after, fulfillments: before.fulfillments }).toEqual(before)
    expect(fulfillments.filter((f) => !f.canceled_at)).toEqual(
      before.fulfillments.filter((f) => !f.canceled_at)
    )
    return answer
  }

  describe("an item's lock that is not released", () => {
    const busy = {
      status: 409,
      code: "invalid_state",
      message: expect.stringMatching(/^The stock of Camera \(CAM-1\) is being changed by somebody/),
    }

    it("refuses a fulfilment in words, and nothing has changed", async () => {
      neverFree(camera.inventoryItemId)
      expect(await refusedLeavingBooks(() => shop.fulfil(order, [1]))).toMatchObject(busy)
      jest.restoreAllMocks()
      await shop.fulfil(order, [1])
    })

    it("refuses the cancelling of a fulfilment, and nothing has changed", async () => {
      const { fulfillments } = await shop.fulfil(order, [1])
      neverFree(camera.inventoryItemId)
      const cancel = () => shop.cancel(order, fulfillments[0].id)
      expect(await refusedWithoutTrace(getContainer(), cancel)).toMatchObject(busy)
      jest.restoreAllMocks()
      await cancel()
    })

    it("refuses a receipt and a change of tracking", async () => {
      neverFree(camera.inventoryItemId)
      const receive = trace.receive(store.locationId, camera.inventoryItemId, ["SN-3"])
      expect(await refused(receive)).toMatchObject(busy)
      expect(await refused(trace.track(camera.inventoryItemId, "serial"))).toMatchObject(busy)
      expect(await trace.lot("SN-3")).toBeUndefined()
    })
  })

  describe("a lock service that cannot be reached", () => {
    /** As Redis does that was stopped: before the lock is taken, or when it is to be given back. */
    function lose(when: "before" | "after") {
      const execute = locking().execute.bind(locking())
      jest.spyOn(locking(), "execute").mockImplementation(async (keys, job, args) => {
        const lost = new Error("Reached the max retries per request limit (which is 20).")
        if (when === "before") {
          throw lost
        }
        await execute(keys, job, args)
        throw lost
      })
    }

    it("refuses what needs a lock, and nothing has changed", async () => {
      lose("before")
      const receive = () => trace.receive(store.locationId, camera.inventoryItemId, ["SN-3"])
      for (const send of [() => shop.fulfil(order, [1]), receive]) {
        const answer = await refused(send())
        expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
        expect(answer.message).toMatch(
          /keeps the shop's locks does not answer.*Nothing was changed/
        )
      }
      expect(await trace.lot("SN-3")).toBeUndefined()
      jest.restoreAllMocks()
      await shop.fulfil(order, [1])
    })

    it("lost after the work is done does not make it pass for failed", async () => {
      lose("after")
      await trace.receive(store.locationId, camera.inventoryItemId, ["SN-3"])
      await shop.fulfil(order, [1])
      jest.restoreAllMocks()
      expect((await shop.line(order)).delivered).toEqual(["SN-1"])
      expect(await readStock(api, admin, camera.inventoryItemId, store.locationId)).toEqual({
        stocked: 2,
        reserved: 0,
      })
    })
  })

  it("an order's lock that is not released names the order and what may hold it", async () => {
    neverFree(`traceability:order:${order.id}`)
    const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [1]))
    expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
    expect(answer.message).toMatch(/running on order #\d+: a fulfilment, an edit/)
  })

  it("a fulfilment waits longer for an item than Medusa's five seconds", async () => {
    const held = locking().execute([camera.inventoryItemId], () => sleep(6_000))
    await shop.fulfil(order, [1])
    await held
    expect((await shop.line(order)).delivered).toEqual(["SN-1"])
  })

  it("several items are locked one after the other, in one order", async () => {
    const taken: string[][] = []
    const execute = locking().execute.bind(locking())
    jest.spyOn(locking(), "execute").mockImplementation((keys, job, args) => {
      taken.push([keys].flat())
      return execute(keys, job, args)
    })
    const items = [lens.inventoryItemId, camera.inventoryItemId].sort().reverse()
    const { operation } = await trace.post("/operations", {
      code: "receipt",
      location_id: store.locationId,
      lines: items.map((inventory_item_id) => ({ inventory_item_id, quantity: 1 })),
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    for (const [i, line] of operation.lines.entries()) {
      const details = [{ lot_name: `NEW-${i}` }]
      await trace.post(`/operations/${operation.id}/lines/${line.id}/details`, { details })
    }
    await trace.post(`/operations/${operation.id}/validate`)
    const ofItems = taken.filter((keys) => keys.some((key) => items.includes(key)))
    expect(ofItems).toEqual([...items].sort().map((id) => [id]))
  })

  it("levels that cannot be changed together all stay as they were", async () => {
    const lines = [camera, lens].map(({ inventoryItemId }) => ({
      inventory_item_id: inventoryItemId,
      quantity: 1,
    }))
    const body = { code: "receipt", location_id: store.locationId, lines }
    const { operation } = await trace.post("/operations", body)
    await trace.post(`/operations/${operation.id}/confirm`)
    for (const [i, line] of operation.lines.entries()) {
      const details = [{ lot_name: `NEW-${i}` }]
      await trace.post(`/operations/${operation.id}/lines/${line.id}/details`, { details })
    }
    const inventory = getContainer().resolve(Modules.INVENTORY)
    ;(jest.spyOn(inventory, "updateInventoryLevels") as jest.SpyInstance).mockImplementationOnce(
      async () => {
        throw new Error("connection lost")
      }
    )
    await expect(trace.post(`/operations/${operation.id}/validate`)).rejects.toThrow()
    jest.restoreAllMocks()
    const stocked = async ({ inventoryItemId }: Product) =>
      (await readStock(api, admin, inventoryItemId, store.locationId)).stocked
    expect([await stocked(camera), await stocked(lens)]).toEqual([2, 0])
    await trace.post(`/operations/${operation.id}/validate`)
    expect([await stocked(camera), await stocked(lens)]).toEqual([3, 1])
  })

  it("an order whose units are reserved ships while somebody else reads its item", async () => {
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const reading = await connection.transaction()
    try {
      await reading.raw(
        "SELECT 1 FROM traceability_item_tracking WHERE inventory_item_id = ? FOR SHARE",
        [camera.inventoryItemId]
      )
      await shop.fulfil(order, [1])
    } finally {
      await reading.rollback()
    }
    expect((await shop.line(order)).delivered).toEqual(["SN-1"])
  })

  it.each<[string, (lot: { id: string }) => Promise<unknown>]>([
    [
      "a count",
      ({ id }) =>
        trace.post("/stock-counts", {
          location_id: store.locationId,
          inventory_item_id: camera.inventoryItemId,
          lots: [{ lot_id: id, counted_quantity: 0 }],
        }),
    ],
    [
      "scrapping",
      ({ id }) =>
        trace.post(`/lots/${id}/scrap`, { location_id: store.locationId, reason: "Broken" }),
    ],
    [
      "a correction of a number",
      ({ id }) =>
        trace.post("/lot-corrections", {
          wrong_lot_id: id,
          right_name: "SN-9",
          location_id: store.locationId,
          reason: "Misread",
        }),
    ],
  ])("%s locks its item before its lot, as everything else does", async (_, send) => {
    const lot = await trace.lot("SN-2")
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const shipping = await connection.transaction()
    let sent: Promise<unknown>
    try {
      await shipping.raw(
        "SELECT 1 FROM traceability_item_tracking WHERE inventory_item_id = ? FOR SHARE",
        [camera.inventoryItemId]
      )
      sent = send(lot)
      await sleep(1_000)
      // Who holds the item goes on to the lot; had the request locked it, both would wait for each other.
      await shipping.raw("SELECT 1 FROM traceability_lot WHERE id = ? FOR UPDATE NOWAIT", [lot.id])
    } finally {
      await shipping.rollback()
    }
    await sent
  })
})
