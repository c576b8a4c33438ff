import { Modules } from "@medusajs/framework/utils"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { abandonedBefore } from "../../src/workflows/core-extensions/settling/abandoned-after"
import { removeStrayReservations } from "../../src/workflows/core-extensions/settling/remove-stray-reservations"
import { repairProvenLevels } from "../../src/workflows/core-extensions/settling/repair-proven-levels"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { query } from "../helpers/books"
import { claimReceipt } from "../helpers/claim-receipt"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** A level that has come to differ from what is on hand, and work that was left half done, can be set right. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let laptop: Product
  let place: { inventory_item_id: string; location_id: string }

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    place = { inventory_item_id: laptop.inventoryItemId, location_id: store.locationId }
  })

  const service = (): TraceabilityModuleService => getContainer().resolve(TRACEABILITY_MODULE)
  const change = (adjustment: number) =>
    getContainer()
      .resolve(Modules.INVENTORY)
      .adjustInventory(laptop.inventoryItemId, store.locationId, adjustment)
  const stocked = async () =>
    (await readStock(api, admin, laptop.inventoryItemId, store.locationId)).stocked
  const repair = (more: object = {}) =>
    trace.post("/level-repairs", { ...place, reason: "Counted: three on the shelf", ...more })
  const sendRepair = (more: object = {}) =>
    api.post(
      "/admin/traceability/level-repairs",
      { ...place, reason: "Counted", ...more },
      { ...admin, validateStatus: () => true }
    )
  const claim = (names: string[]) => claimReceipt(getContainer(), trace, place, names)
  const age = (minutes: number) =>
    query(
      getContainer(),
      `UPDATE traceability_claim SET created_at = created_at - interval '${minutes} minutes',
              updated_at = updated_at - interval '${minutes} minutes'`
    )
  const ageLevel = (minutes: number) =>
    query(
      getContainer(),
      `UPDATE inventory_level SET updated_at = updated_at - interval '${minutes} minutes'`
    )
  const now = () => new Date(Date.now() + 1)

  it("sets Medusa's level to what is on hand, and keeps who did so and why", async () => {
    await change(-2)
    const { repair: done } = await repair({ difference: -2 })
    expect(done).toMatchObject({
      kind: "level",
      item: "Laptop (LAP-14)",
      location: "Warehouse",
      quantity_before: 1,
      quantity_after: 3,
      reason: "Counted: three on the shelf",
    })
    expect(done.actor_id).toBeTruthy()
    expect(await stocked()).toBe(3)
    const { repairs, count } = await trace.get("/level-repairs")
    expect([count, repairs]).toEqual([1, [done]])
  })

  it("repairs once when two people press at once", async () => {
    await change(4)
    const answers = await Promise.all([
      sendRepair({ difference: 4 }),
      sendRepair({ difference: 4 }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(await stocked()).toBe(3)
    expect((await trace.get("/level-repairs")).count).toBe(1)
  })

  it("refuses where both agree, for untracked items, and where there is nothing at all", async () => {
    const bag = await createProduct(api, admin, store, { title: "Bag", sku: "BAG", stock: 5 })
    expect(await unchanged(() => repair())).toMatchObject({
      status: 400,
      code: "invalid_state",
      message: expect.stringContaining("Laptop (LAP-14) at Warehouse is what is on hand: 3"),
    })
    expect(await unchanged(() => repair({ inventory_item_id: bag.inventoryItemId }))).toMatchObject(
      { status: 400, message: expect.stringContaining("Bag (BAG) is not tracked") }
    )
    expect(await unchanged(() => repair({ location_id: "sloc_none" }))).toMatchObject({
      status: 404,
    })
    expect(await unchanged(() => repair({ reason: " " }))).toMatchObject({ status: 400 })
  })

  it("refuses when the difference is not the one that was seen", async () => {
    await change(1)
    expect(await unchanged(() => repair({ difference: 2 }))).toMatchObject({
      status: 409,
      code: "invalid_state",
      message: expect.stringContaining("Medusa says 4, on hand are 3"),
    })
    await repair({ difference: 1 })
  })

  it("leaves a level alone while a document is being carried out there, and names it", async () => {
    const receipt = await claim(["SN-7", "SN-8"])
    await change(1)
    expect(await unchanged(() => repair())).toMatchObject({
      status: 409,
      message: expect.stringContaining(receipt.reference),
    })
    await change(-1)
    await service().releaseClaim(receipt.claim_id)
  })

  it("lets the item's page of Medusa set what is on hand, and nothing else", async () => {
    await change(-1)
    const levels = `/admin/inventory-items/${laptop.inventoryItemId}/location-levels`
    const set = (stocked_quantity: number) =>
      api.post(`${levels}/${store.locationId}`, { stocked_quantity }, admin)
    expect(await unchanged(() => set(4))).toMatchObject({ status: 400, code: "invalid_state" })
    await set(3)
    expect(await stocked()).toBe(3)
    const { repairs } = await trace.get("/level-repairs")
    expect(repairs).toMatchObject([{ quantity_before: 2, quantity_after: 3 }])
  })

  describe("what was left half done", () => {
    it("is listed with its document and units, and refused while it may be at work", async () => {
      const receipt = await claim(["SN-7"])
      const release = () => trace.post(`/claims/${receipt.claim_id}/release`, { reason: "Gone" })
      expect((await trace.get("/claims")).claims).toEqual([])
      expect(await unchanged(release)).toMatchObject({ status: 409, code: "invalid_state" })
      await age(11)
      expect((await trace.get("/claims")).claims).toEqual([
        expect.objectContaining({
          id: receipt.claim_id,
          kind: "receipt",
          documents: [{ operation_id: receipt.id, reference: receipt.reference }],
          lot_names: ["SN-7"],
        }),
      ])
      expect(await release()).toEqual({ claim_id: receipt.claim_id, outcome: "settled" })
      expect(await unchanged(release)).toMatchObject({ status: 400, code: "invalid_state" })
      expect(
        await unchanged(() => trace.post("/claims/none/release", { reason: "x" }))
      ).toMatchObject({ status: 404 })
    })

    it("is released by a person where no rule can tell, and then its level is repaired", async () => {
      const receipt = await claim(["SN-7", "SN-8"])
      await change(-1)
      await age(11)
      expect(await settleAbandonedClaims(getContainer(), now())).toBe(0)
      const released = await trace.post(`/claims/${receipt.claim_id}/release`, { reason: "Gone" })
      expect(released.outcome).toBe("released")
      const [kept] = (await trace.get("/level-repairs?kind=claim")).repairs
      expect(kept).toMatchObject({
        claim_id: receipt.claim_id,
        documents: [receipt.reference],
        lot_names: ["SN-7", "SN-8"],
        reason: "Gone",
      })
      await repair({ difference: -1 })
      expect(await stocked()).toBe(3)
      await trace.post(`/operations/${receipt.id}/validate`, {})
      expect(await stocked()).toBe(5)
    })
  })

  describe("the settling job", () => {
    const dieAfter = async (adjustment: number) => {
      const receipt = await claim(["SN-7", "SN-8"])
      await change(adjustment)
      await service().releaseClaim(receipt.claim_id)
      await age(11)
      await ageLevel(11)
      return receipt
    }

    it("repairs a level that a failed document had changed and Medusa did not reverse", async () => {
      const receipt = await dieAfter(2)
      expect(await repairProvenLevels(getContainer(), now())).toBe(1)
      expect(await stocked()).toBe(3)
      expect((await trace.get("/level-repairs")).repairs).toMatchObject([
        { actor_id: null, quantity_before: 5, reason: expect.stringContaining(receipt.reference) },
      ])
      expect(await repairProvenLevels(getContainer(), now())).toBe(0)
    })

    it("removes what Medusa still reserves for an order that was cancelled five minutes ago", async () => {
      const order = await sales.order([laptop.variantId, 1])
      const cancel = (when: string) =>
        query(
          getContainer(),
          `UPDATE "order" SET status = 'canceled', canceled_at = ${when} WHERE id = ?`,
          [order.id]
        )
      await cancel("now()")
      expect(await removeStrayReservations(getContainer(), abandonedBefore())).toBe(0)
      await cancel("now() - interval '6 minutes'")
      expect(await removeStrayReservations(getContainer(), abandonedBefore())).toBe(1)
      const { reserved } = await readStock(api, admin, laptop.inventoryItemId, store.locationId)
      expect(reserved).toBe(0)
      expect((await trace.get("/level-repairs?kind=reservation")).repairs).toMatchObject([
        { quantity_before: 1, quantity_after: 0, reason: expect.stringContaining("was cancelled") },
      ])
    })

    it("leaves what nothing proves to a person", async () => {
      await dieAfter(1)
      expect(await repairProvenLevels(getContainer(), now())).toBe(0)
      expect(await stocked()).toBe(4)
      await repair({ difference: 1 })
    })
  })
})
