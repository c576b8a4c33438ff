import { Modules } from "@medusajs/framework/utils"
import pruneIdempotentRequestsJob from "../../src/jobs/prune-idempotent-requests"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { asRequest } from "../../src/shared/current-request"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { query } from "../helpers/books"
import { createAdmin } from "../helpers/create-admin"
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
  let coffee: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store)
    await trace.track(laptop.inventoryItemId, "serial")
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(coffee.inventoryItemId, "lot")
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

    it("is the same request when its properties come in another order", async () => {
      const named = {
        inventory_item_id: laptop.inventoryItemId,
        name: "A-1",
        metadata: { a: 1, b: 2 },
      }
      const { metadata, name, inventory_item_id } = named
      const turned = { metadata: { b: metadata.b, a: metadata.a }, name, inventory_item_id }
      const first = await trace.post("/lots", named, withKey("key-1"))
      expect(await trace.post("/lots", turned, withKey("key-1"))).toEqual(first)
      expect(await countLots()).toBe(1)
    })

    it("belongs to who used it: the same key of another person is another key", async () => {
      await createLot("key-1", { name: "A-1" })
      const other = await createAdmin(getContainer(), "second@example.com")
      const { data } = await api.post(
        "/admin/traceability/lots",
        { inventory_item_id: laptop.inventoryItemId, name: "A-2" },
        { headers: { ...other.headers, ...withKey("key-1") } }
      )
      expect(data.lot.name).toBe("A-2")
    })

    it("says that it was answered before, and shortens long lists of it", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 600)
      const path = `/admin/traceability/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`
      const generate = () =>
        api.post(
          path,
          { first_name: "SN-0001" },
          { headers: { ...admin.headers, ...withKey("key-1") } }
        )
      const first = await generate()
      const again = await generate()
      expect(first.headers["idempotent-replayed"]).toBeUndefined()
      expect(again.headers["idempotent-replayed"]).toBe("shortened")
      const rows = (answer: typeof first) => answer.data.operation.lines[0].details
      expect(rows(first)).toHaveLength(600)
      expect(rows(again)).toEqual(rows(first).slice(0, 20))
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

  describe("a request whose process died before it could answer", () => {
    const service = (): TraceabilityModuleService => getContainer().resolve(TRACEABILITY_MODULE)
    const die = (minutes: number) =>
      query(
        getContainer(),
        `UPDATE traceability_idempotent_request SET status = NULL, response = NULL,
                created_at = created_at - interval '${minutes} minutes'`
      )
    let lotId: string

    beforeEach(async () => {
      await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10]])
      lotId = (await trace.lot("LOT-A")).id
    })

    const scrap = () =>
      trace.post(
        `/lots/${lotId}/scrap`,
        { location_id: store.locationId, quantity: 2, reason: "Broken" },
        withKey("key-1")
      )

    const start = () => service().beginRequest({ key: "k", actor_id: "me", request_hash: "h" })
    /** As far as a request gets that dies between its claim and its confirmation. */
    const startScrap = async () => {
      const { id } = (await start()) as { id: string }
      const what = { lot_id: lotId, location_id: store.locationId, quantity: 2, reason: "Broken" }
      const { claim_id } = await asRequest(id, () =>
        service().claimScrap(what, { transaction_id: "died", actor_id: null })
      )
      return { id, claim_id }
    }

    it("is not carried out a second time, and says what was done", async () => {
      const { operation } = await scrap()
      await die(3)
      expect(await refuses(scrap)).toMatchObject({
        status: 409,
        message: expect.stringContaining(operation.reference),
      })
      expect((await trace.lot("LOT-A")).quantity).toBe(8)
    })

    it("waits for what it had started, and runs again when that was given back", async () => {
      const { id, claim_id } = await startScrap()
      await die(3)
      await expect(start()).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining("Send it again then"),
      })
      await service().releaseClaim(claim_id)
      expect(await start()).toEqual({ id })
    })

    it("is refused when the settling job has finished what it had started", async () => {
      const { claim_id } = await startScrap()
      await getContainer()
        .resolve(Modules.INVENTORY)
        .adjustInventory(coffee.inventoryItemId, store.locationId, -2)
      await service().confirmClaim(claim_id, null)
      await die(3)
      await expect(start()).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining("carried out ("),
      })
    })

    it("is still running within two minutes", async () => {
      await scrap()
      await die(1)
      expect(await refuses(scrap)).toMatchObject({
        status: 409,
        message: expect.stringContaining("still running"),
      })
    })
  })

  it("is forgotten after a week", async () => {
    await createLot("old", { name: "A-1" })
    await query(
      getContainer(),
      `UPDATE traceability_idempotent_request SET created_at = now() - interval '8 days'`
    )
    await createLot("new", { name: "A-2" })
    await pruneIdempotentRequestsJob(getContainer())
    const left = await query(getContainer(), `SELECT key FROM traceability_idempotent_request`)
    expect(left).toEqual([{ key: "new" }])
  })

  it("is refused when the key is longer than 255 characters", async () => {
    expect(await refuses(() => createLot("k".repeat(256)))).toMatchObject({
      status: 400,
      type: "invalid_data",
    })
    expect((await createLot("k".repeat(255))).lot.name).toBe("0000001")
  })
})
