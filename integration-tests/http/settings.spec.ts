import { serverTimeZone } from "../../src/shared/zoned-day"
import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const REASONS = ["Does not work", "Broken part", "Wear", "Damaged in transit", "Other"]
const KINDS = [
  { code: "imei_2", label: "IMEI 2", unique: true, check: "imei" },
  { code: "mac", label: "MAC", unique: true, check: "mac" },
  { code: "iccid", label: "ICCID", unique: true, check: "iccid" },
  { code: "maker_number", label: "Maker's number", unique: false, check: "none" },
]

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let phone: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    phone = await createProduct(api, admin, store, { sku: "PHO-6" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(phone.inventoryItemId, "serial")
    await trace.operationType(store.locationId, "receipt")
  })

  const settings = async () => (await trace.get("/settings")).settings
  const createLot = (item: Product, name: string) =>
    trace.post("/lots", { inventory_item_id: item.inventoryItemId, name })

  it("starts with lots switched on and numbers unique per item", async () => {
    expect(await settings()).toEqual({
      enabled: true,
      uniqueness: "item",
      time_zone: serverTimeZone(),
      ledger_digest: "off",
      identifier_kinds: KINDS,
      service_reasons: REASONS,
    })
  })

  it("answers the kinds of second identifiers to whoever may see lots", async () => {
    expect(await trace.get("/identifier-kinds")).toEqual({ identifier_kinds: KINDS })
  })

  it.each([
    ["an unknown uniqueness", { uniqueness: "warehouse" }],
    ["text for a switch", { enabled: "yes" }],
    ["an unknown place for the digest", { ledger_digest: "mail" }],
    ["a setting that does not exist", { colour: "red" }],
  ])("refuses %s", async (_, body) => {
    expect(await refuses(() => trace.post("/settings", body))).toMatchObject({
      status: 400,
      type: "invalid_data",
    })
  })

  describe("switching lots off", () => {
    it("is refused while items are tracked, and says how many", async () => {
      const answer = await refuses(() => trace.post("/settings", { enabled: false }))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("2 items are tracked")
    })

    it("works once nothing is tracked; then nothing can be tracked until it is on again", async () => {
      await trace.track(laptop.inventoryItemId, "none")
      await trace.track(phone.inventoryItemId, "none")
      expect(await trace.post("/settings", { enabled: false })).toEqual({
        settings: {
          enabled: false,
          uniqueness: "item",
          time_zone: serverTimeZone(),
          ledger_digest: "off",
          identifier_kinds: KINDS,
          service_reasons: REASONS,
        },
      })

      const answer = await refuses(() => trace.track(laptop.inventoryItemId, "lot"))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("switched off in the settings")

      await trace.post("/settings", { enabled: true })
      expect((await trace.track(laptop.inventoryItemId, "lot")).item_tracking.tracking).toBe("lot")
    })
  })

  describe("numbers that are unique over all items", () => {
    it("are refused while two items share a number, naming it", async () => {
      await createLot(laptop, "SHARED-1")
      await createLot(phone, "SHARED-1")
      await createLot(phone, "OWN-1")

      const answer = await refuses(() => trace.post("/settings", { uniqueness: "global" }))

      expect(answer).toMatchObject({ status: 400, code: "duplicate_lot" })
      expect(answer.message).toContain("SHARED-1")
      expect(answer.message).not.toContain("OWN-1")
    })

    it("are enforced from then on, naming the item that has the number", async () => {
      await createLot(laptop, "SN-1")
      expect((await trace.post("/settings", { uniqueness: "global" })).settings.uniqueness).toBe(
        "global"
      )

      const typed = await refuses(() => createLot(phone, "SN-1"))
      expect(typed).toMatchObject({ status: 400, code: "lot_exists" })
      expect(typed.message).toMatch(/SN-1 exists already for .*LAP-14/)

      const receipt = await trace.openReceipt(store.locationId, phone.inventoryItemId, 1)
      const received = await refuses(() =>
        trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
          details: [{ lot_name: "SN-1" }],
        })
      )
      expect(received).toMatchObject({
        status: 400,
        code: "lot_wrong_item",
        errors: [expect.objectContaining({ index: 0, value: "SN-1" })],
      })
      expect(received.message).toMatch(/SN-1 is a number of .*LAP-14.*, not of .*PHO-6/)
    })

    it("are not drawn twice by the sequences of two items", async () => {
      await trace.post("/settings", { uniqueness: "global" })
      const first = await trace.post("/lots", { inventory_item_id: laptop.inventoryItemId })
      const second = await trace.post("/lots", { inventory_item_id: phone.inventoryItemId })
      expect([first.lot.name, second.lot.name]).toEqual(["0000001", "0000002"])
    })

    it("can be shared again after going back to unique per item", async () => {
      await createLot(laptop, "SN-1")
      await trace.post("/settings", { uniqueness: "global" })
      await trace.post("/settings", { uniqueness: "item" })

      expect((await createLot(phone, "SN-1")).lot.name).toBe("SN-1")
      expect(await refuses(() => createLot(phone, "SN-1"))).toMatchObject({
        status: 400,
        code: "lot_exists",
      })
    })
  })
})
