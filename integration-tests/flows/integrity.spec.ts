import { Modules } from "@medusajs/framework/utils"
import { query } from "../helpers/books"
import { claimReceipt } from "../helpers/claim-receipt"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** What the integrity check says of work that is half done, and of what nothing explains. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop({ checksIntegrity: false })
  let laptop: Product

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
  })

  const change = (adjustment: number) =>
    getContainer()
      .resolve(Modules.INVENTORY)
      .adjustInventory(laptop.inventoryItemId, store.locationId, adjustment)
  const claim = (names: string[]) =>
    claimReceipt(
      getContainer(),
      trace,
      { inventory_item_id: laptop.inventoryItemId, location_id: store.locationId },
      names
    )

  it("names a receipt between Medusa's level and the ledger as in flight, and is ok", async () => {
    const receipt = await claim(["SN-7", "SN-8"])
    await change(2)
    const { ok, differences, in_flight } = await trace.integrity()
    expect(ok).toBe(true)
    expect(differences).toEqual([])
    expect(in_flight).toEqual([
      expect.objectContaining({
        item: "Laptop (LAP-14)",
        location: "Warehouse",
        level: 5,
        lot_quantity: 3,
        difference: 2,
        claims: [
          expect.objectContaining({
            claim_id: receipt.claim_id,
            kind: "receipt",
            adjustments: [2],
            documents: [{ operation_id: receipt.id, reference: receipt.reference }],
          }),
        ],
      }),
    ])
  })

  it("comes upon each lot sooner or later when it is asked about a few", async () => {
    const { id } = await trace.lot("SN-3")
    await query(
      getContainer(),
      `UPDATE traceability_lot_stock SET location_id = 'sloc_of_nowhere' WHERE lot_id = '${id}'`
    )
    let asked = 0
    const ask = async () => (await trace.get("/integrity?sample=1")).integrity
    let answer = await ask()
    while (answer.ok && asked++ < 60) {
      answer = await ask()
    }
    expect(answer).toMatchObject({ ok: false, sampled_lots: 1 })
    expect(JSON.stringify(answer.checks)).toContain(id)
  })

  it("does not let work in flight hide a difference that it does not explain", async () => {
    const receipt = await claim(["SN-7", "SN-8"])
    await change(-1)
    const { ok, differences, in_flight } = await trace.integrity()
    expect(ok).toBe(false)
    expect(in_flight).toEqual([])
    expect(differences).toEqual([
      expect.objectContaining({
        difference: -1,
        claims: [expect.objectContaining({ claim_id: receipt.claim_id })],
      }),
    ])
  })

  it("says of a difference which unit and document moved there last, and since when it is so", async () => {
    const [{ reference }] = (await trace.get("/operations")).operations
    const before = new Date()
    await change(4)
    const { differences } = await trace.integrity()
    expect(differences).toHaveLength(1)
    const [{ since, movements, level_changed_at }] = differences
    expect(movements).toHaveLength(3)
    expect(movements[0]).toMatchObject({ reference, quantity: 1 })
    expect(movements.map((row: { lot_name: string }) => row.lot_name).sort()).toEqual([
      "SN-1",
      "SN-2",
      "SN-3",
    ])
    expect(since).toBe(level_changed_at)
    expect(new Date(since).getTime()).toBeGreaterThanOrEqual(before.getTime())
  })

  it("sees a reservation that Medusa left on a cancelled order", async () => {
    const order = await shop.order([laptop.variantId, 1])
    expect(await trace.integrity()).toMatchObject({ ok: true })
    await query(
      getContainer(),
      `UPDATE "order" SET status = 'canceled', canceled_at = now() WHERE id = ?`,
      [order.id]
    )
    const { ok, checks } = await trace.integrity()
    expect(ok).toBe(false)
    const wrong = checks.filter((check: { ok: boolean }) => !check.ok)
    expect(wrong).toEqual([
      {
        name: "no_reservation_of_cancelled_order",
        ok: false,
        count: 1,
        samples: [
          expect.objectContaining({
            inventory_item_id: laptop.inventoryItemId,
            order_id: order.id,
            quantity: 1,
          }),
        ],
      },
    ])
  })

  it("names the documents and units of a claim that was abandoned", async () => {
    const receipt = await claim(["SN-7"])
    await query(
      getContainer(),
      `UPDATE traceability_claim SET created_at = created_at - interval '11 minutes' WHERE state = 'open'`
    )
    const { checks } = await trace.integrity()
    const [wrong] = checks.filter((check: { ok: boolean }) => !check.ok)
    expect(wrong).toMatchObject({
      name: "no_abandoned_claim",
      samples: [{ documents: [receipt.reference], lot_names: ["SN-7"] }],
    })
  })
})
