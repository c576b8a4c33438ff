import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let phone: Product
  let paint: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { sku: "PH-1" })
    paint = await createProduct(api, admin, store, { sku: "PAINT-1" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(paint.inventoryItemId, "lot")
  })

  const next = async (item: Product): Promise<string> =>
    (await trace.get("/lot-names/next", { inventory_item_id: item.inventoryItemId })).name
  const receive = (...names: string[]) =>
    trace.receive(store.locationId, phone.inventoryItemId, names)
  const open = async (quantity: number) => {
    const receipt = await trace.openReceipt(store.locationId, phone.inventoryItemId, quantity)
    const line = `/operations/${receipt.id}/lines/${receipt.lines[0].id}`
    const on =
      (what: string) =>
      async (body: object): Promise<string[]> =>
        (await trace.post(`${line}/${what}`, body)).operation.lines[0].details.map(
          (row: { lot_name: string }) => row.lot_name
        )
    return {
      generate: on("generate"),
      paste: on("paste"),
      scan: (code: string) => trace.post(`/operations/${receipt.id}/scan`, { code }),
      validate: () => trace.post(`/operations/${receipt.id}/validate`),
    }
  }
  const produce = async (quantity: number) => {
    const { manufacturing_order } = await trace.post("/manufacturing-orders", {
      inventory_item_id: phone.inventoryItemId,
      quantity,
      location_id: store.locationId,
    })
    await trace.post(`/manufacturing-orders/${manufacturing_order.id}/confirm`)
    return (action: string, body: object = {}) =>
      trace.post(`/manufacturing-orders/${manufacturing_order.id}/${action}`, body)
  }

  describe("after SN-001 to SN-003 were typed into a receipt, the next number is SN-004", () => {
    beforeEach(() => receive("SN-001", "SN-002", "SN-003"))

    it("as a suggestion, which uses nothing up", async () => {
      expect([await next(phone), await next(phone)]).toEqual(["SN-004", "SN-004"])
    })

    it("for a lot without a name", async () => {
      const make = async () =>
        (await trace.post("/lots", { inventory_item_id: phone.inventoryItemId })).lot.name
      expect([await make(), await make()]).toEqual(["SN-004", "SN-005"])
    })

    it("for Generate without a first number, and those are not given twice", async () => {
      expect(await (await open(2)).generate({ count: 2 })).toEqual(["SN-004", "SN-005"])
      expect(await (await open(1)).generate({})).toEqual(["SN-006"])
    })

    it("for Generate with the suggested first number, which uses them all up", async () => {
      await (await open(3)).generate({ first_name: await next(phone), count: 3 })
      expect(await next(phone)).toBe("SN-007")
    })

    it("for the plus icon of a manufacturing order, and for Produce All", async () => {
      const plus = await (await produce(1))("lot", { generate: true })
      expect(plus.manufacturing_order.lot).toMatchObject({ name: "SN-004" })
      const made = await (await produce(1))("produce-all")
      expect(made.manufacturing_order.lot).toMatchObject({ name: "SN-005" })
    })

    it("for the first number of a batch", async () => {
      const { rows } = await (await produce(2))("batch/preview", { count: 2 })
      expect(rows.map((row: { name: string }) => row.name)).toEqual(["SN-004", "SN-005"])
    })

    it("for each of many that ask at once, none of them twice", async () => {
      const lots = await Promise.all(
        Array.from({ length: 12 }, () =>
          trace.post("/lots", { inventory_item_id: phone.inventoryItemId })
        )
      )
      const expected = Array.from({ length: 12 }, (_, i) => `SN-${String(i + 4).padStart(3, "0")}`)
      expect(lots.map(({ lot }) => lot.name).sort()).toEqual(expected)
      expect(await next(phone)).toBe("SN-016")
    })
  })

  it("follows what was pasted, generated, scanned, assigned, made by hand or produced", async () => {
    const pasted = await open(2)
    await pasted.paste({ text: "PB-07\nPB-08" })
    await pasted.validate()
    expect(await next(phone)).toBe("PB-09")

    const generated = await open(3)
    await generated.generate({ first_name: "GC-9", count: 3 })
    await generated.validate()
    expect(await next(phone)).toBe("GC-12")

    const scanned = await open(1)
    await scanned.scan("SC-41")
    await scanned.validate()
    expect(await next(phone)).toBe("SC-42")

    await trace.post("/lots", { inventory_item_id: phone.inventoryItemId, name: "HAND-9" })
    expect(await next(phone)).toBe("HAND-10")

    await (
      await produce(1)
    )("produce", { quantity: 1, lot_name: "MO-1-b" })
    expect(await next(phone)).toBe("MO-2-b")
  })

  it("skips a number that exists, also across a row of an open receipt", async () => {
    await receive("SN-4", "SN-5")
    await receive("SN-3")
    await (await open(1)).paste({ text: "SN-6" })
    expect(await next(phone)).toBe("SN-7")
  })

  it("takes the greatest of one receipt as people count, and never the batch of serial numbers", async () => {
    await receive("SN-9", "SN-10", "SN-2")
    expect(await next(phone)).toBe("SN-11")
    await (
      await trace.post("/lots", { inventory_item_id: paint.inventoryItemId, name: "L-2" })
    ).lot
    expect(await next(phone)).toBe("SN-11")
    expect(await next(paint)).toBe("L-3")
  })

  it("uses the item's sequence where nothing follows the most recent name", async () => {
    await trace.post("/lots", { inventory_item_id: phone.inventoryItemId, name: "PROTOTYPE" })
    expect(await next(phone)).toBe("0000001")
  })

  describe("a sequence that somebody set", () => {
    const set = (change: object) => trace.track(phone.inventoryItemId, "serial", change)
    beforeEach(() => set({ number_prefix: "PFX-", number_padding: 4 }))

    it("is followed whatever else comes in", async () => {
      await receive("OTHER-500")
      expect(await next(phone)).toBe("PFX-0001")
    })

    it("goes on after the greatest number of its own that came in since", async () => {
      await receive("PFX-0007")
      await receive("OTHER-500")
      expect(await next(phone)).toBe("PFX-0008")
      expect(await (await open(2)).generate({ count: 2 })).toEqual(["PFX-0008", "PFX-0009"])
    })

    it("begins where it was set to, also below numbers from before", async () => {
      await receive("PFX-0007")
      await set({ next_number: 3 })
      expect(await next(phone)).toBe("PFX-0003")
    })

    it("is given up again, and stays when it is saved as it is", async () => {
      await receive("OTHER-500")
      await set({ number_prefix: "PFX-" })
      expect(await next(phone)).toBe("PFX-0001")
      const { item_tracking } = await trace.post(`/item-tracking/${phone.inventoryItemId}`, {
        sequence_set_at: null,
      })
      expect(item_tracking).toMatchObject({ sequence_set_at: null, number_prefix: "PFX-" })
      expect(await next(phone)).toBe("OTHER-501")
    })
  })
})
