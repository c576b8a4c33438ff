import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { addDays, dayIn, endOfDay, serverTimeZone } from "../../src/shared/zoned-day"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let coffee: Product
  let cable: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    cable = await createProduct(api, admin, store, { sku: "CAB-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
  })

  const create = async (item: Product, more: object = {}) =>
    (await trace.post("/lots", { inventory_item_id: item.inventoryItemId, ...more })).lot
  const nextName = async (item: Product) =>
    (await trace.get("/lot-names/next", { inventory_item_id: item.inventoryItemId })).name

  describe("a new lot", () => {
    it("is made with a typed name and everything a person notes about it, and has no stock", async () => {
      const noted = {
        name: "SN-001",
        internal_reference: "Rack 7",
        note: "Box was open",
        sales_channel_id: store.salesChannelId,
        metadata: { colour: "grey" },
      }
      const lot = await create(laptop, noted)

      expect(lot).toMatchObject({
        ...noted,
        kind: "serial",
        status: "new",
        quantity: 0,
        reserved_quantity: 0,
        location_id: null,
        location_name: null,
        expired: false,
        blocked_at: null,
        created_by: admin.userId,
        inventory_item: { sku: "LAP-14" },
      })
      expect((await trace.get(`/lots/${lot.id}`)).lot).toEqual(lot)
      expect((await trace.get(`/lots/${lot.id}/stock`)).stock).toEqual([])
      expect(await trace.get(`/lots/${lot.id}/movements`)).toMatchObject({
        movements: [],
        count: 0,
      })
    })

    it("belongs to a batch of the same item, not to one of another item", async () => {
      const batch = await create(laptop, { name: "B-1" })
      expect(await create(laptop, { name: "SN-1", batch_lot_id: batch.id })).toMatchObject({
        batch_lot_id: batch.id,
      })
      const foreign = await create(coffee, { name: "B-2" })
      const answer = await refuses(() => create(laptop, { name: "SN-2", batch_lot_id: foreign.id }))
      expect(answer).toMatchObject({ status: 400, code: "lot_wrong_item" })
    })

    it("is no batch of itself, of its own batch or of a batch's unit", async () => {
      const batch = await create(laptop, { name: "B-1" })
      const unit = await create(laptop, { name: "SN-1", batch_lot_id: batch.id })
      const link = (id: string, batch_lot_id: string) => trace.post(`/lots/${id}`, { batch_lot_id })
      for (const [id, of] of [
        [unit.id, unit.id],
        [batch.id, unit.id],
        [batch.id, batch.id],
        [unit.id, ""],
      ]) {
        expect(await refuses(() => link(id, of))).toMatchObject({ status: 400 })
      }
      await link(unit.id, batch.id)
      expect((await trace.get(`/lots/${unit.id}`)).lot.batch_lot_id).toBe(batch.id)
    })

    it("is refused when the item already has that name, whatever spaces are around it", async () => {
      await create(laptop, { name: "SN-1" })
      for (const name of ["SN-1", "  SN-1 "]) {
        const answer = await refuses(() => create(laptop, { name }))
        expect(answer).toMatchObject({ status: 400, code: "lot_exists" })
        expect(answer.message).toContain("SN-1")
      }
    })

    it("may have the name of another item's lot", async () => {
      await create(laptop, { name: "SN-1" })
      expect(await create(coffee, { name: "SN-1" })).toMatchObject({ name: "SN-1", kind: "lot" })
    })

    it("is asked about when its name differs from another one by letter case or dashes alone", async () => {
      await create(laptop, { name: "SN-1" })
      for (const name of ["sn-1", "SN1"]) {
        const answer = await refuses(() => create(laptop, { name }))
        expect(answer).toMatchObject({ status: 400, code: "similar_lot" })
        expect(answer.message).toContain("SN-1")
      }
      const accepted = await create(laptop, { name: "sn-1", accept_similar: true })
      expect(accepted).toMatchObject({ name: "sn-1" })
    })

    it("is refused for an item that is not tracked, naming it", async () => {
      const answer = await refuses(() => create(cable, { name: "SN-1" }))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("CAB-1")
    })

    it("answers 404 for an item that does not exist", async () => {
      const answer = await refuses(() =>
        trace.post("/lots", { inventory_item_id: "iitem_nothing", name: "SN-1" })
      )
      expect(answer).toMatchObject({ status: 404, code: "not_found" })
    })
  })

  describe("a name", () => {
    it("stays the text it is", async () => {
      for (const name of [
        "007",
        "1e5",
        "1.50",
        "0x1F",
        "-5",
        "true",
        "Ä/Ö #1, é",
        "{item:x}",
        "%",
        "批号-1",
      ]) {
        expect((await create(laptop, { name })).name).toBe(name)
        expect(await trace.lot(name)).toMatchObject({ name })
      }
    })

    it("that other programs write where there is nothing is asked about, and stays the text it is", async () => {
      const answer = await refuses(() => create(laptop, { name: "null" }))
      expect(answer).toMatchObject({ status: 400, code: "not_a_lot_name" })
      expect((await create(laptop, { name: "null", accept_code: true })).name).toBe("null")
    })

    it("loses the spaces around it and keeps those inside", async () => {
      expect((await create(laptop, { name: " \t SN 1\u00a0 \r\n" })).name).toBe("SN 1")
    })

    it("loses what takes no room, and blanks and full-width letters become plain ones", async () => {
      expect((await create(laptop, { name: "\ufeffSN\u200b-1" })).name).toBe("SN-1")
      expect((await create(laptop, { name: "\uff33\uff2e\u30002" })).name).toBe("SN 2")
    })

    it("has 128 characters at most, counted after trimming", async () => {
      const longest = "x".repeat(128)
      expect((await create(laptop, { name: ` ${longest} ` })).name).toBe(longest)
      const answer = await refuses(() => create(laptop, { name: "x".repeat(129) }))
      expect(answer).toMatchObject({ status: 400, code: "invalid_name" })
      expect(answer.message).toContain("128")
    })

    it("is refused for an invisible character inside", async () => {
      for (const name of ["SN\n1", "SN\t1", "SN\u00001", "SN\u001d1", "SN\u202e1"]) {
        expect(await refuses(() => create(laptop, { name }))).toMatchObject({
          status: 400,
          code: "invalid_name",
        })
      }
    })

    it("is refused when it is not text", async () => {
      for (const name of [7, 1.5, true, ["SN-1"], { name: "SN-1" }]) {
        expect(await refuses(() => create(laptop, { name }))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })
  })

  describe("a lot without a name", () => {
    it.each([{}, { name: "" }, { name: "   " }])(
      "gets the next number of its item: %j",
      async (given) => {
        expect((await create(laptop, given)).name).toBe("0000001")
        expect((await create(laptop, given)).name).toBe("0000002")
        expect((await create(coffee, given)).name).toBe("0000001")
      }
    )

    it("follows the item's prefix and padding", async () => {
      await trace.track(laptop.inventoryItemId, "serial", {
        number_prefix: "LAP-",
        number_padding: 3,
        next_number: 999,
      })
      expect([(await create(laptop)).name, (await create(laptop)).name]).toEqual([
        "LAP-999",
        "LAP-1000",
      ])
    })

    it("follows the most recent number, and skips those that exist or are typed into an open receipt", async () => {
      await create(laptop, { name: "0000001" })
      await create(laptop, { name: "0000003" })
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
        details: [{ lot_name: "0000004" }],
      })
      expect([(await create(laptop)).name, (await create(laptop)).name]).toEqual([
        "0000005",
        "0000006",
      ])
    })

    it("uses no number when it is refused for another reason", async () => {
      expect(await refuses(() => create(laptop, { batch_lot_id: "slot_nothing" }))).toMatchObject({
        status: 400,
      })
      expect((await create(laptop)).name).toBe("0000001")
    })

    it("gets a number of its own, also when twenty are made at once", async () => {
      const lots = await Promise.all(Array.from({ length: 20 }, () => create(laptop)))
      const expected = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(7, "0"))
      expect(lots.map((lot) => lot.name).sort()).toEqual(expected)
      expect(await nextName(laptop)).toBe("0000021")
    })
  })

  describe("the next number", () => {
    it("is not used up by reading it", async () => {
      expect([await nextName(laptop), await nextName(laptop)]).toEqual(["0000001", "0000001"])
      expect((await create(laptop)).name).toBe("0000001")
      expect(await nextName(laptop)).toBe("0000002")
    })

    it("answers 404 for an item that does not exist", async () => {
      const next = () => trace.get("/lot-names/next", { inventory_item_id: "iitem_nothing" })
      expect(await refuses(next)).toMatchObject({ status: 404, code: "not_found" })
    })
  })

  describe("expiry", () => {
    const days = {
      use_expiration: true,
      expiration_days: 30,
      best_before_days: 10,
      removal_days: 5,
      alert_days: 3,
    }
    // Without a zone of its own the shop has the server's.
    const zone = serverTimeZone()
    const dayOf = (date: Date | string) => dayIn(date, zone)

    it("is computed from the item's days: best before, removal and alert count back from it", async () => {
      await trace.track(coffee.inventoryItemId, "lot", days)
      const today = dayOf(new Date())
      const lot = await create(coffee)
      expect([lot.expires_at, lot.best_before_at, lot.removal_at, lot.alert_at].map(dayOf)).toEqual(
        [30, 20, 25, 27].map((days) => addDays(today, days))
      )
      expect(lot.expires_at).toBe(endOfDay(addDays(today, 30), zone).toISOString())
      expect(lot.expired).toBe(false)
    })

    it("that is typed wins, and the others count back from it; a typed one of them wins too", async () => {
      await trace.track(coffee.inventoryItemId, "lot", days)
      const lot = await create(coffee, {
        expires_at: "2027-03-31T00:00:00.000Z",
        alert_at: "2027-01-01T00:00:00.000Z",
      })
      expect(lot).toMatchObject({
        expires_at: "2027-03-31T00:00:00.000Z",
        best_before_at: "2027-03-21T00:00:00.000Z",
        removal_at: "2027-03-26T00:00:00.000Z",
        alert_at: "2027-01-01T00:00:00.000Z",
      })
    })

    it("has four equal dates when the item says nothing about the others", async () => {
      await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
      const at = "2027-03-31T00:00:00.000Z"
      expect(await create(coffee, { expires_at: at })).toMatchObject({
        expires_at: at,
        best_before_at: at,
        removal_at: at,
        alert_at: at,
      })
    })

    it("is not computed for an item without expiry", async () => {
      await trace.track(coffee.inventoryItemId, "lot", { ...days, use_expiration: false })
      expect(await create(coffee)).toMatchObject({
        expires_at: null,
        best_before_at: null,
        removal_at: null,
        alert_at: null,
      })
    })

    it("that is no date is refused", async () => {
      expect(await refuses(() => create(coffee, { expires_at: "soon" }))).toMatchObject({
        status: 400,
        type: "invalid_data",
      })
    })
  })
})
