import Ajv from "ajv"
import addFormats from "ajv-formats"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import EPCIS_SCHEMA from "../epcis/EPCIS-JSON-Schema.json"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const LAPTOP = "09506000134352"

runApp(({ api }) => {
  const { admin, store, trace, sales: shop, returns } = useShop()
  let laptop: Product
  let coffee: Product
  let receipt: any
  let lyon: string
  let workshop: Workshop

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    workshop = await createWorkshop(api, admin, store, trace)
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await setCodes(laptop, { ean: LAPTOP.slice(1), barcode: "LAPTOP-BOX" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
    receipt = await trace.receive(store.locationId, laptop.inventoryItemId, [
      "SN-1",
      "SN-2",
      "S".repeat(21),
    ])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10, "2027-05-31"]])
  })

  const setCodes = (product: Product, codes: object) =>
    api.post(`/admin/products/${product.productId}/variants/${product.variantId}`, codes, admin)
  const labelsOf = async (...names: string[]) => {
    const lots = await Promise.all(names.map((name) => trace.lot(name)))
    return (await trace.post("/lot-labels", { ids: lots.map((lot) => lot.id) })).labels
  }

  describe("labels", () => {
    it("carry article and serial number, and a scan of them finds the unit", async () => {
      const [label] = await labelsOf("SN-1")
      expect(label).toMatchObject({
        name: "SN-1",
        title: "Laptop",
        sku: "LAP",
        gtin: LAPTOP,
        text: `(01)${LAPTOP}(21)SN-1`,
        barcode: { symbology: "gs1datamatrix", value: `01${LAPTOP}21SN-1` },
        digital_link: null,
        problem: null,
      })
      const { scan } = await trace.post("/scan", { code: `]d2${label.barcode.value}` })
      expect(scan.lot.id).toBe(label.lot_id)
    })

    it("carry the expiry of a lot, with the article's number in the barcode field", async () => {
      await setCodes(coffee, { barcode: "036000291452" })
      const [label] = await labelsOf("LOT-A")
      expect(label.text).toBe("(01)00036000291452(17)270531(10)LOT-A")
      const { scan } = await trace.post("/scan", { code: `]C1${label.barcode.value}` })
      expect(scan).toMatchObject({
        lot: { id: label.lot_id },
        expires_at: "2027-05-31T23:59:59.999Z",
      })
    })

    it("carry the number alone where the product has no GTIN, and say so", async () => {
      const [label] = await labelsOf("LOT-A")
      expect(label).toMatchObject({
        gtin: null,
        text: "LOT-A",
        barcode: { symbology: "code128", value: "LOT-A" },
      })
      expect(label.problem).toContain("has no EAN, UPC or GTIN")
    })

    it("name a wrong check digit and several GTINs, and guess neither", async () => {
      await setCodes(coffee, { ean: "9506000134353" })
      expect((await labelsOf("LOT-A"))[0].problem).toContain("9506000134353 is not an EAN")
      await setCodes(coffee, { ean: "9506000134376" })
      await createProduct(api, admin, store, {
        sku: "COF-2",
        kit: [{ inventoryItemId: coffee.inventoryItemId, requiredQuantity: 1 }],
      }).then((product) => setCodes(product, { ean: "9506000134369" }))
      expect((await labelsOf("LOT-A"))[0]).toMatchObject({ gtin: "09506000134376" })
      await setCodes(coffee, { sku: "COFFEE" })
      expect((await labelsOf("LOT-A"))[0].problem).toContain("several GTINs")
    })

    it("do not carry the number of a pack or a kit", async () => {
      const pack = await createProduct(api, admin, store, {
        sku: "COF-6",
        kit: [{ inventoryItemId: coffee.inventoryItemId, requiredQuantity: 6 }],
      })
      await setCodes(pack, { ean: "9506000134369" })
      expect((await labelsOf("LOT-A"))[0]).toMatchObject({
        gtin: null,
        barcode: { symbology: "code128" },
      })
    })

    it("of a receipt are those of what came in, one with a number too long for GS1 included", async () => {
      const { labels, count } = await trace.get("/lot-labels", { operation_id: receipt.id })
      expect(labels.map((label: any) => label.name)).toEqual(["SN-1", "SN-2", "S".repeat(21)])
      expect(count).toBe(3)
      expect(labels[2]).toMatchObject({ barcode: { symbology: "code128" } })
      expect(labels[2].problem).toContain("21 characters instead of 1 to 20")
    })

    it("come in the order they were asked for, a thousand at once", async () => {
      const names = Array.from({ length: 1_000 }, (_, i) => `T${i + 1}`)
      const { id } = await trace.receive(store.locationId, laptop.inventoryItemId, names)
      const { labels } = await trace.get("/lot-labels", { operation_id: id })
      const ids = labels.map((label: any) => label.lot_id).reverse()
      const again = await trace.post("/lot-labels", { ids })
      expect(again.labels.map((label: any) => label.lot_id)).toEqual(ids)
      expect(again.labels[0]).toMatchObject({ name: "T1000", text: `(01)${LAPTOP}(21)T1000` })
    })

    it("are refused for lots that do not exist, and for a question that names nothing", async () => {
      const { id } = await trace.lot("SN-1")
      expect(await refused(trace.post("/lot-labels", { ids: [id, "lot_x"] }))).toMatchObject({
        status: 404,
        code: "not_found",
        errors: [{ index: 1, value: "lot_x" }],
      })
      expect((await refused(trace.get("/lot-labels"))).status).toBe(400)
    })
  })

  describe("EPCIS", () => {
    const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(EPCIS_SCHEMA)

    async function eventsOf(path: string): Promise<any[]> {
      const { data, headers } = await api.get(`/admin/traceability${path}/epcis`, admin)
      expect(headers["content-type"]).toContain("application/ld+json")
      validate(data)
      expect(validate.errors ?? []).toEqual([])
      return data.epcisBody.eventList
    }
    const eventsOfLot = async (name: string) => eventsOf(`/lots/${(await trace.lot(name)).id}`)
    const brief = ({ type, action, bizStep, disposition, errorDeclaration }: any) =>
      [type, action, bizStep, disposition, errorDeclaration && "did not occur"]
        .filter(Boolean)
        .join(" ")
    const LAPTOP_URI = `https://id.gs1.org/01/${LAPTOP}`
    const move = async (code: string, body: object, lots: object[], item = laptop) => {
      const lines = [
        { inventory_item_id: item.inventoryItemId, quantity: lots.length, details: lots },
      ]
      const { operation } = await trace.post("/operations", {
        code,
        location_id: store.locationId,
        ...body,
        lines,
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      return (await trace.post(`/operations/${operation.id}/validate`)).operation
    }

    it("tells the life of a unit: received, moved, sold, returned, thrown away", async () => {
      const { id } = await trace.lot("SN-1")
      await move("internal", { to_location_id: lyon }, [{ lot_id: id }])
      await move("internal", { from_location_id: lyon, to_location_id: store.locationId }, [
        { lot_id: id },
      ])
      const order = await shop.order([laptop.variantId, 1])
      await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
      await returns.receive(await returns.request(order, { 0: 1 }), order, { 0: 1 })
      await trace.post(`/lots/${id}/scrap`, { location_id: store.locationId, reason: "Broken" })

      const events = await eventsOfLot("SN-1")
      expect(events.map(brief)).toEqual([
        "ObjectEvent OBSERVE receiving in_progress",
        "ObjectEvent OBSERVE storing in_progress",
        "ObjectEvent OBSERVE storing in_progress",
        "ObjectEvent OBSERVE shipping in_transit",
        "ObjectEvent OBSERVE receiving returned",
        "ObjectEvent DELETE destroying destroyed",
      ])
      expect(events.every((event) => event.epcList[0] === `${LAPTOP_URI}/21/SN-1`)).toBe(true)
      expect(new Set(events.map((event) => event.eventID)).size).toBe(6)
      expect(events[1].destinationList).toEqual([
        { type: "location", destination: `urn:x-medusa:location:${lyon}` },
      ])
      expect(events[3].bizLocation).toBeUndefined()
      expect(events[3].bizTransactionList).toContainEqual({
        type: "po",
        bizTransaction: `urn:x-medusa:order:${order.id}`,
      })
      expect(await eventsOfLot("SN-1")).toEqual(events)
    })

    it("names a place by its GLN, and the events of a receipt are those of its units", async () => {
      await api.post(
        `/admin/stock-locations/${store.locationId}`,
        { metadata: { gln: "4054739000011" } },
        admin
      )
      const events = await eventsOf(`/operations/${receipt.id}`)
      expect(events).toHaveLength(3)
      expect(events[0].bizLocation).toEqual({ id: "https://id.gs1.org/414/4054739000011" })
      expect(events[2].epcList).toEqual([
        `urn:x-medusa:item:${laptop.inventoryItemId}:serial:${"S".repeat(21)}`,
      ])
      expect(events.slice(0, 1)).toEqual(await eventsOfLot("SN-1"))
    })

    it("has quantities of a lot, its dates from the beginning on, and what a count lost and found", async () => {
      const count = (lot_name: string, counted_quantity: number) =>
        trace.post("/stock-counts", {
          location_id: store.locationId,
          inventory_item_id: coffee.inventoryItemId,
          lots: [{ lot_name, counted_quantity }],
        })
      await count("LOT-C", 5)
      await count("LOT-C", 3)
      await count("LOT-C", 4)
      await trace.post(`/lots/${(await trace.lot("LOT-C")).id}`, { expires_at: "2027-01-31" })
      const events = await eventsOfLot("LOT-C")
      expect(events.map(brief)).toEqual([
        "ObjectEvent ADD commissioning active",
        "ObjectEvent OBSERVE stock_taking unknown",
        "ObjectEvent OBSERVE stock_taking in_progress",
      ])
      const epcClass = `urn:x-medusa:item:${coffee.inventoryItemId}:lot:LOT-C`
      expect(events.map((event) => event.quantityList)).toEqual(
        [5, 2, 1].map((quantity) => [{ epcClass, quantity }])
      )
      expect(events[0].ilmd).toEqual({
        "cbvmda:lotNumber": "LOT-C",
        "cbvmda:itemExpirationDate": "2027-01-31",
        "cbvmda:bestBeforeDate": "2027-01-31",
      })
    })

    it("declares what was reversed as not having occurred, under the same id", async () => {
      const { id } = await trace.lot("SN-2")
      const order = await shop.order([laptop.variantId, 1])
      const { fulfillments } = (await shop.fulfil(order, [1], [{ lot_id: id }])) as any
      await shop.cancel(order, fulfillments[0].id)
      const events = await eventsOfLot("SN-2")
      expect(events.map(brief)).toEqual([
        "ObjectEvent OBSERVE receiving in_progress",
        "ObjectEvent OBSERVE shipping in_transit",
        "ObjectEvent OBSERVE shipping in_transit did not occur",
      ])
      expect(events[2].eventID).toBe(events[1].eventID)
    })

    it("has a transformation for each unit with its own components, the same from either end", async () => {
      const { bike, battery, call, order } = workshop
      const { id } = await order(bike, 2)
      await call(id, "produce-all")
      const events = await eventsOfLot("BK-001")
      expect(events.map(brief)).toEqual(["TransformationEvent assembling active"])
      const [event] = events
      expect(event.outputEPCList).toEqual([
        `urn:x-medusa:item:${bike.inventoryItemId}:serial:BK-001`,
      ])
      expect(event.inputEPCList).toEqual([
        `urn:x-medusa:item:${battery.inventoryItemId}:serial:B-1`,
      ])
      expect(event.inputQuantityList).toMatchObject([{ quantity: 2 }])
      expect((await eventsOfLot("B-1")).map((each) => each.eventID)).toContain(event.eventID)
      const ofCells = (await eventsOfLot("C-A")).filter(
        (each) => each.type === "TransformationEvent"
      )
      expect(ofCells.map((each) => each.outputEPCList.length)).toEqual([1, 1])
    })

    it("tells a unit that was taken apart, and a component that was exchanged", async () => {
      const { bike, call, order } = workshop
      const made = await order(bike, 1)
      await call(made.id, "produce-all")
      const name = (await workshop.units(made.id))[0].name
      await call(made.id, "swap", {
        removed: { lot_name: "B-1" },
        added: { lot_name: "B-5" },
        to: "scrap",
      })
      await call(made.id, "unbuild")
      expect((await eventsOfLot(name)).map(brief)).toEqual([
        "TransformationEvent assembling active",
        "TransformationEvent disassembling in_progress",
      ])
      const exchanged = await eventsOfLot("B-1")
      expect(exchanged.map(brief)).toEqual([
        "ObjectEvent OBSERVE receiving in_progress",
        "TransformationEvent assembling active",
        "AssociationEvent DELETE removing in_progress",
        "ObjectEvent DELETE destroying destroyed",
      ])
      expect(exchanged[2].parentID).toContain(name)
      expect((await eventsOfLot("B-5")).map(brief)).toEqual([
        "ObjectEvent OBSERVE receiving in_progress",
        "AssociationEvent ADD installing in_progress",
        "TransformationEvent disassembling in_progress",
      ])
    })

    it("is one transformation where by-products come out too", async () => {
      const { battery, cell, line, makeBom, order, call } = workshop
      const rest = await createProduct(api, admin, store, { title: "Rest", sku: "REST" })
      const pack = await createProduct(api, admin, store, { title: "Pack", sku: "PACK" })
      await trace.track(pack.inventoryItemId, "serial", { number_prefix: "PK-" })
      await trace.track(rest.inventoryItemId, "lot")
      await makeBom(pack, [line(battery, 1), line(cell, 1), line(rest, 2, "by_product")])
      const made = await order(pack, 1)
      await workshop.assign(made, rest, [{ lot_name: "R-1", quantity: 2 }])
      await call(made.id, "produce-all")
      const [event, ...others] = await eventsOfLot("R-1")
      expect(others).toEqual([])
      expect(event).toMatchObject({
        type: "TransformationEvent",
        outputQuantityList: [{ quantity: 2 }],
      })
      expect(event.outputEPCList).toHaveLength(1)
      expect(event.inputEPCList).toHaveLength(1)
    })
  })

  describe("the FDA's sheet", () => {
    const sheetOf = async (name: string) => {
      const { data, headers } = await api.get(
        `/admin/traceability/lots/${(await trace.lot(name)).id}/fda-sheet`,
        admin
      )
      expect(headers["content-type"]).toContain("text/csv")
      const [header, ...rows] = data.replace("\uFEFF", "").trim().split("\r\n")
      expect(header).toMatch(/^Critical tracking event,Date,Traceability lot code,/)
      return rows as string[]
    }

    it("has a row for each event of a lot, with where it came from and who got it", async () => {
      const { supplier } = await trace.post("/suppliers", {
        name: "=Green Farm",
        phone: "+33 1 23",
      })
      const { purchase_order } = await trace.post("/purchase-orders", {
        supplier_id: supplier.id,
        location_id: store.locationId,
        lines: [{ inventory_item_id: coffee.inventoryItemId, quantity: 5 }],
      })
      const { operations } = (await trace.post(`/purchase-orders/${purchase_order.id}/confirm`))
        .purchase_order
      const { lines } = await trace.operation(operations[0].id)
      const body = { details: [{ lot_name: "LOT-F", quantity: 5 }] }
      await trace.post(`/operations/${operations[0].id}/lines/${lines[0].id}/details`, body)
      await trace.post(`/operations/${operations[0].id}/validate`)
      const order = await shop.order([coffee.variantId, 2])
      await shop.fulfil(order, [2], [{ lot_name: "LOT-F", quantity: 2 }])

      const rows = await sheetOf("LOT-F")
      expect(rows).toHaveLength(2)
      expect(rows[0]).toMatch(/^Receiving,\d{4}-\d\d-\d\d,LOT-F,Coffee \(COF\),,5,each,/)
      // What begins like a formula is text for a spreadsheet.
      expect(rows[0]).toContain(`"'=Green Farm, +33 1 23"`)
      expect(rows[1]).toMatch(/^Shipping,.*,LOT-F,Coffee \(COF\),,2,each,/)
    })

    it("has what was used and what came of it for production, and leaves out what was reversed", async () => {
      const { id } = await workshop.order(workshop.bike, 1)
      await workshop.call(id, "produce-all")
      const [{ name }] = await workshop.units(id)
      const rows = await sheetOf(name)
      expect(rows.map((row) => row.split(",")[0])).toEqual([
        "Transformation (used)",
        "Transformation (used)",
        "Transformation (new)",
      ])
      const order = await shop.order([laptop.variantId, 1])
      const { fulfillments } = (await shop.fulfil(order, [1], [{ lot_name: "SN-2" }])) as any
      await shop.cancel(order, fulfillments[0].id)
      expect((await sheetOf("SN-2")).map((row) => row.split(",")[0])).toEqual(["Receiving"])
    })
  })
})
