import { createProduct, readStock, type Product } from "../helpers/create-product"
import { readTables, refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const withKey = (key: string) => ({ "idempotency-key": key })

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store)
    await trace.track(laptop.inventoryItemId, "serial")
  })

  const createLot = (key: string, more: object = {}) =>
    trace.post("/lots", { inventory_item_id: laptop.inventoryItemId, ...more }, withKey(key))
  const countLots = async () => (await trace.get("/lots")).count

  const readyReceipt = async () => {
    const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 2)
    await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
      first_name: "SN-1",
    })
    return receipt
  }

  describe("the same key with the same body", () => {
    it("answers the first lot again and makes no second one", async () => {
      const first = await createLot("key-1")
      const before = await readTables(getContainer())

      expect(await createLot("key-1")).toEqual(first)

      expect(await readTables(getContainer())).toEqual(before)
      expect(await countLots()).toBe(1)
    })

    it("answers the first validation again and receives nothing twice", async () => {
      const receipt = await readyReceipt()
      const validate = () => trace.post(`/operations/${receipt.id}/validate`, {}, withKey("key-1"))
      const first = await validate()
      const before = await readTables(getContainer())

      expect(await validate()).toEqual(first)

      expect(first.operation).toMatchObject({ state: "done" })
      expect(await readTables(getContainer())).toEqual(before)
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toMatchObject({
        stocked: 2,
      })
    })

    it("answers the first document again and makes no second one", async () => {
      const body = {
        code: "receipt",
        location_id: store.locationId,
        lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }],
      }
      const first = await trace.post("/operations", body, withKey("key-1"))
      expect(await trace.post("/operations", body, withKey("key-1"))).toEqual(first)
      expect((await trace.get("/operations")).count).toBe(1)
    })

    it("is not answered to somebody who is not logged in", async () => {
      await createLot("key-1")
      const stranger = api.post(
        "/admin/traceability/lots",
        { inventory_item_id: laptop.inventoryItemId },
        { headers: withKey("key-1") }
      )
      expect(await refused(stranger)).toMatchObject({ status: 401 })
    })
  })

  describe("the same key with something else", () => {
    it("is refused with another body, on another path, and on another document", async () => {
      const [one, two] = [
        await readyReceipt(),
        await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1),
      ]
      await createLot("key-1", { name: "A-1" })
      await trace.post(`/operations/${one.id}/validate`, {}, withKey("key-2"))

      const requests = [
        () => createLot("key-1", { name: "A-2" }),
        () => trace.post(`/operations/${two.id}/validate`, {}, withKey("key-1")),
        () => trace.post(`/operations/${two.id}/validate`, {}, withKey("key-2")),
        () =>
          trace.post(`/operations/${one.id}/validate`, { backorder: "create" }, withKey("key-2")),
      ]
      for (const send of requests) {
        expect(await refuses(send)).toMatchObject({ status: 400, code: "idempotency_mismatch" })
      }
    })
  })

  describe("a request that is refused", () => {
    it("frees its key, so that it can be mended and sent again", async () => {
      await createLot("key-0", { name: "A-1" })
      expect(await refuses(() => createLot("key-1", { name: "A-1" }))).toMatchObject({
        code: "lot_exists",
      })
      expect((await createLot("key-1", { name: "A-2" })).lot.name).toBe("A-2")
    })

    it("is tried again with its key when only the state has changed", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      const validate = () => trace.post(`/operations/${receipt.id}/validate`, {}, withKey("key-1"))
      expect(await refuses(validate)).toMatchObject({ code: "lot_required" })
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
        details: [{ lot_name: "SN-1" }],
      })
      expect((await validate()).operation.state).toBe("done")
    })
  })

  describe("many requests with one key at once", () => {
    it("make one lot; the others get its answer or are asked to wait", async () => {
      const answers = await Promise.allSettled(Array.from({ length: 8 }, () => createLot("key-1")))

      const done = answers.flatMap((a) => (a.status === "fulfilled" ? [a.value] : []))
      const failed = answers.flatMap((a) =>
        a.status === "rejected" ? [a.reason.response.status] : []
      )
      expect(done.length).toBeGreaterThan(0)
      expect(new Set(done.map((answer) => answer.lot.id)).size).toBe(1)
      expect(failed.every((status) => status === 409)).toBe(true)
      expect(await countLots()).toBe(1)
    })

    it("validate a receipt once", async () => {
      const receipt = await readyReceipt()
      const validate = () => trace.post(`/operations/${receipt.id}/validate`, {}, withKey("key-1"))
      const answers = await Promise.allSettled([validate(), validate(), validate()])

      const failed = answers.flatMap((a) =>
        a.status === "rejected" ? [a.reason.response.status] : []
      )
      expect(failed.every((status) => status === 409)).toBe(true)
      expect(answers.some((a) => a.status === "fulfilled")).toBe(true)
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toMatchObject({
        stocked: 2,
      })
      expect(await trace.movements((await trace.lot("SN-1")).id)).toHaveLength(1)
    })
  })

  it("is refused when the key is longer than 255 characters", async () => {
    expect(await refuses(() => createLot("k".repeat(256)))).toMatchObject({
      status: 400,
      type: "invalid_data",
    })
    expect((await createLot("k".repeat(255))).lot.name).toBe("0000001")
  })
})
