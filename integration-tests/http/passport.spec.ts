import type { AxiosRequestConfig } from "axios"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { announceSuspicions } from "../../src/application/announce-suspicions"
import { writeLookups } from "../../src/application/passport/count-lookup"
import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { EMPTY_PDF } from "../helpers/empty-pdf"

jest.setTimeout(240_000)

const GTIN = "09506000134352"
const BASE = "/traceability/passport"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  let bike: Product
  let frame: Product
  let visitors = 0

  /** From an address of its own, unless told otherwise, so that no test uses up another's look-ups. */
  const ask = (path: string, config: AxiosRequestConfig = {}) =>
    api.get(`${BASE}${path}`, {
      maxRedirects: 0,
      validateStatus: () => true,
      ...config,
      headers: {
        "x-forwarded-for": `10.1.${++visitors >> 8}.${visitors & 255}`,
        ...config.headers,
      },
    })
  const page = (path: string, headers = {}) =>
    ask(path, { headers: { accept: "text/html", ...headers } })
  const machine = (path: string, headers = {}) =>
    ask(path, { headers: { accept: "application/ld+json", ...headers } })
  const serial = (name: string) => `/01/${GTIN}/21/${encodeURIComponent(name)}`
  const publish = (body: object = {}, item = bike) =>
    trace.post(`/item-passports/${item.inventoryItemId}`, { published: true, ...body })
  const receive = (...names: string[]) =>
    trace.receive(store.locationId, bike.inventoryItemId, names)

  beforeAll(async () => {
    bike = await createProduct(api, admin, store, { title: "City bike", sku: "BIKE", stock: 0 })
    frame = await createProduct(api, admin, store, { title: "Frame", sku: "FRAME", stock: 0 })
    await api.post(
      `/admin/products/${bike.productId}/variants/${bike.variantId}`,
      { ean: GTIN.slice(1) },
      admin
    )
    await trace.track(bike.inventoryItemId, "serial", { warranty_days: 730 })
    await trace.track(frame.inventoryItemId, "serial")
    await receive("B-1", "B-2")
  })

  // What is counted a moment later belongs to the test that asked.
  afterEach(() => writeLookups(getContainer()))

  describe("files that the shop shows to everybody", () => {
    const add = async (name: string, more: object = {}): Promise<any> => {
      const { lot_documents } = await trace.post("/lot-documents", {
        lot_ids: [(await trace.lot(name)).id],
        filename: "manual.pdf",
        content: EMPTY_PDF.toString("base64"),
        title: "Manual of the bike",
        kind: "manual",
        shown_to: "public",
        ...more,
      })
      return lot_documents[0]
    }
    const file = (number: string, id: string, config: AxiosRequestConfig = {}) =>
      ask(`${serial(number)}?document=${id}`, { responseType: "arraybuffer", ...config })

    it("stand on the pages of their units, and are saved from there", async () => {
      await publish()
      const { id } = await add("B-1")
      const { data } = await page(serial("B-1"))
      expect(data).toContain(`/21/B-1?document=${id}"`)
      expect(data).toContain("Manual of the bike")
      const linked = await machine(`${serial("B-1")}?linkType=gs1:instructions`)
      expect(linked.status).toBe(307)
      expect(linked.headers.location).toMatch(new RegExp(`/21/B-1\\?document=${id}$`))
      const saved = await file("B-1", id)
      expect(saved.status).toBe(200)
      expect(Buffer.from(saved.data)).toEqual(EMPTY_PDF)
      expect(saved.headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": 'attachment; filename="manual.pdf"',
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
      })
    })

    it("are answered to nobody who has another number, and never where the shop does not show them", async () => {
      await publish()
      const { id } = await add("B-1")
      const own = await add("B-1", { shown_to: "customer", title: "For Emma" })
      expect((await page(serial("B-1"))).data).not.toContain("For Emma")
      expect((await page(serial("B-2"))).data).not.toContain("Manual of the bike")
      for (const [number, document] of [
        ["B-2", id],
        ["B-1", own.id],
        ["B-1", "ldoc_nothing"],
        ["B-1", "' OR 1=1 --"],
      ]) {
        expect((await file(number, document)).status).toBe(404)
      }
      await trace.post(`/lot-documents/${own.id}`, { shown_to: "public" })
      expect((await page(serial("B-1"))).data).toContain("For Emma")
      expect((await file("B-1", own.id)).status).toBe(200)
      await publish({ published: false })
      expect((await file("B-1", id)).status).toBe(404)
    })

    it("are gone at once when they are removed or shown to the shop alone", async () => {
      await publish()
      const [first, second] = [await add("B-1"), await add("B-1")]
      expect((await file("B-1", first.id)).status).toBe(200)
      await trace.del(`/lot-documents/${first.id}`)
      await trace.post(`/lot-documents/${second.id}`, { shown_to: "shop" })
      expect((await file("B-1", first.id)).status).toBe(404)
      expect((await file("B-1", second.id)).status).toBe(404)
      expect((await page(serial("B-1"))).data).not.toContain("Manual of the bike")
    })

    it("are not answered once they are something else than was added", async () => {
      await publish()
      const { id } = await add("B-1")
      const files = getContainer().resolve(Modules.FILE)
      jest.spyOn(files, "getAsBuffer").mockResolvedValue(Buffer.from("<script>alert(1)</script>"))
      expect((await file("B-1", id)).status).toBe(404)
    })

    it("cost a visitor more than a page, so that nobody fetches them without end", async () => {
      await publish()
      const { id } = await add("B-1")
      const one = { headers: { "x-forwarded-for": "10.77.0.1" } }
      const statuses: number[] = []
      for (let i = 0; i < 30; i++) {
        statuses.push((await file("B-1", id, one)).status)
      }
      expect(statuses.filter((status) => status === 200)).toHaveLength(24)
      expect(statuses.at(-1)).toBe(429)
    })
  })

  describe("the page of a unit", () => {
    it("says that the number is genuine, once the shop publishes it", async () => {
      expect((await page(serial("B-1"))).status).toBe(404)
      await publish({ texts: { en: { end_of_life: "Bring it back to us." } } })
      const { status, data, headers } = await page(serial("B-1"))
      expect(status).toBe(200)
      expect(data).toMatch(/City bike/)
      expect(data).toMatch(/Genuine/)
      expect(data).toMatch(/Bring it back to us\./)
      expect(headers["content-type"]).toMatch(/^text\/html/)
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'/)
      expect(data).not.toMatch(/<script/i)
    })

    it("is none for a number that was misread, nor for one whose coming in was undone", async () => {
      await publish()
      await receive("B-O1")
      const correct = async (wrong: string, right: string) =>
        trace.post("/lot-corrections", {
          wrong_lot_id: (await trace.lot(wrong)).id,
          right_name: right,
          location_id: store.locationId,
          reason: "An O is a zero",
          accept_similar: true,
        })
      await correct("B-O1", "B-01")
      expect((await page(serial("B-O1"))).status).toBe(404)
      expect((await page(serial("B-01"))).data).toMatch(/Genuine/)
      await correct("B-01", "B-O1")
      expect((await page(serial("B-O1"))).data).toMatch(/Genuine/)
      expect((await page(serial("B-01"))).status).toBe(404)

      const { operations } = await trace.post("/stock-counts", {
        inventory_item_id: bike.inventoryItemId,
        location_id: store.locationId,
        lots: [{ lot_name: "B-9", counted_quantity: 1 }],
        reason: "Found one",
      })
      expect((await page(serial("B-9"))).data).toMatch(/Genuine/)
      await trace.post(`/operations/${operations[0].id}/undo`, { reason: "It was B-1 twice" })
      expect((await page(serial("B-9"))).status).toBe(404)
    })

    it("says of a unit that was counted as missing that it is genuine, and of one that was taken apart that it is no more", async () => {
      await publish()
      await trace.receive(store.locationId, frame.inventoryItemId, ["F-1"])
      const { bom } = await trace.post("/boms", {
        inventory_item_id: bike.inventoryItemId,
        lines: [{ inventory_item_id: frame.inventoryItemId, quantity: 1 }],
      })
      const { manufacturing_order: order } = await trace.post("/manufacturing-orders", {
        inventory_item_id: bike.inventoryItemId,
        quantity: 1,
        location_id: store.locationId,
        bom_id: bom.id,
      })
      const path = `/manufacturing-orders/${order.id}`
      await trace.post(`${path}/confirm`)
      const components = [{ inventory_item_id: frame.inventoryItemId, lots: [{ name: "F-1" }] }]
      await trace.post(`${path}/batch`, {
        action: "produce",
        rows: [{ name: "B-MADE", components }],
      })
      expect((await page(serial("B-MADE"))).data).toMatch(/Genuine/)
      await trace.post(`${path}/unbuild`)
      expect((await page(serial("B-MADE"))).data).toMatch(/Out of use/)
      await trace.post("/stock-counts", {
        inventory_item_id: bike.inventoryItemId,
        location_id: store.locationId,
        lots: [{ lot_name: "B-2", counted_quantity: 0 }],
        reason: "It is gone",
      })
      expect((await trace.lot("B-2")).status).toBe("new")
      expect((await page(serial("B-2"))).data).toMatch(/Genuine/)
    })

    it("is found under a GTIN of 8 to 14 digits, and in the visitor's language", async () => {
      await publish({ texts: { de: { care: "Kette ölen." } } })
      const german = await page(`/01/${GTIN.slice(1)}/21/B-1`, {
        "accept-language": "de-AT, en;q=0.5",
      })
      expect(german.data).toMatch(/lang="de"/)
      expect(german.data).toMatch(/Echt/)
      expect(german.data).toMatch(/Kette ölen\./)
      expect((await page(`${serial("B-1")}?lang=en`)).data).toMatch(/Genuine/)
      const arabic = await page(serial("B-1"), { "accept-language": "ar-EG" })
      expect(arabic.data).toMatch(/lang="ar" dir="rtl"/)
      expect(arabic.data).toMatch(/أصلي/)
      expect((await page(`${serial("B-1")}?lang=fr`)).data).toMatch(/dir="ltr"[^]*Authentique/)
    })

    it("says what the shop wrote in the language that it wrote it in, where there is no other", async () => {
      await publish({ texts: { fr: { care: "Graisser la chaîne." }, de: { about: "Ein Rad." } } })
      const { data } = await page(serial("B-1"), { "accept-language": "en" })
      expect(data).toMatch(/Genuine/)
      expect(data).toMatch(/Graisser la chaîne\./)
      expect(data).toMatch(/Ein Rad\./)
    })

    it("shows what a unit says of itself to those alone who may see it of the product", async () => {
      const of = (value: string) => ({ manufacturing_place: { value } })
      await publish({
        template: "battery",
        values: { manufacturing_place: { value: "Plant 6", access: "partner" } },
      })
      const { id } = await trace.lot("B-1")
      await trace.post(`/lots/${id}/passport`, { values: of("Plant 7") })
      const { views } = await trace.get(`/lots/${id}/passport`)
      const seen = (level: string) =>
        JSON.stringify(views.find((view: any) => view.level === level).groups)
      expect(seen("public")).not.toContain("Plant 7")
      expect(seen("partner")).toContain("Plant 7")
    })

    it("is described where GS1 says, and refuses a number that is too long", async () => {
      const { data } = await page("/.well-known/gs1resolver")
      expect(data).toMatchObject({ supportedPrimaryKeys: ["01"] })
      expect((await page(`/item/x/serial/${"1".repeat(3_000)}`)).status).toBe(400)
    })

    it("is found under the shop's own link where the item has no GTIN", async () => {
      await trace.receive(store.locationId, frame.inventoryItemId, ["F/1 ä"])
      await publish({}, frame)
      const lot = await trace.lot("F/1 ä")
      const { link } = await trace.get(`/lots/${lot.id}/passport`)
      const path = `/item/${frame.inventoryItemId}/serial/F%2F1%20%C3%A4`
      expect(link).toMatch(new RegExp(`${BASE}${path}$`))
      expect((await page(path)).data).toMatch(/F\/1 ä/)
      expect((await page(`${path}?linkType=all`)).data.linkset).toHaveLength(1)
      expect((await page(`${path}?lang=de`)).data).toMatch(/Echt/)
    })

    it("answers alike for a number that is unknown and for one that is not published", async () => {
      await publish()
      const { id } = await trace.lot("B-2")
      await trace.post(`/lots/${id}/passport`, { published: false })
      const [hidden, unknown] = [await page(serial("B-2")), await page(serial("B-3"))]
      const of = ({ status, data, headers }: typeof hidden) => ({
        status,
        data,
        headers: { ...headers, date: null },
      })
      expect(hidden.status).toBe(404)
      expect(of(hidden)).toEqual(of(unknown))
      expect((await page(serial("B-1"))).status).toBe(200)
    })

    it("tells a wrong check digit and qualifiers in the wrong order from an unknown number", async () => {
      await publish()
      expect((await page(`/01/09506000134353/21/B-1`)).status).toBe(400)
      expect((await page(`/01/${GTIN}/21/B-1/10/L`)).status).toBe(400)
      expect((await page(`/01/${GTIN}/21/%ZZ`)).status).toBe(400)
      expect((await page(`/item/${bike.inventoryItemId}/serial/%00`)).status).toBe(400)
      expect((await page("/anything/else")).status).toBe(404)
      expect((await page(`/01/${GTIN}/10/OTHER-BATCH/21/NO`)).status).toBe(404)
    })

    it("shows nothing of a name, a text or an address as HTML", async () => {
      const evil = `<img src=x onerror="alert('1')">`
      await publish({ texts: { en: { about: evil } } })
      await trace.post("/passport-settings", { shop_name: evil })
      const { data } = await page(serial("B-1"))
      expect(data).not.toContain("<img src=x")
      expect(data).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;")
      const lot = `"><b>`
      const plain = await page(`/01/${GTIN}/21/${encodeURIComponent(lot)}`)
      expect(plain.data).not.toContain("<b>")
      const document = { type: "instructions", title: "x", language: null, access: "public" }
      for (const url of ["javascript:alert(1)", "data:text/html,x", "//host", "https://"]) {
        expect(await refused(publish({ documents: [{ ...document, url }] }))).toMatchObject({
          status: 400,
        })
      }
    })

    it("says at once that a unit is recalled, and that the recall is over", async () => {
      await publish({ texts: { en: { recall: "Stop riding." } } })
      expect((await page(serial("B-1"))).data).toMatch(/Genuine/)
      const { id } = await trace.lot("B-1")
      const { recall } = await trace.post(`/lots/${id}/recall`, { reason: "Mrs Miller fell" })
      const { data } = await page(serial("B-1"))
      expect(data).toMatch(/Recalled/)
      expect(data).toMatch(/Stop riding\./)
      // Why is the shop's own note, and may name somebody.
      expect(data).not.toMatch(/Miller/)
      expect((await page(serial("B-2"))).data).toMatch(/Genuine/)
      await trace.post(`/recalls/${recall.id}/close`, { note: "Done" })
      expect((await page(serial("B-1"))).data).toMatch(/Genuine/)
    })

    it("says since which day of the shop's calendar it is recalled", async () => {
      await publish()
      const { id } = await trace.lot("B-1")
      const { recall } = await trace.post(`/lots/${id}/recall`, { reason: "A crack" })
      await query(
        getContainer(),
        `UPDATE traceability_recall SET started_at = '2026-06-30T23:30:00Z' WHERE id = '${recall.id}'`
      )
      for (const [time_zone, day] of [
        ["Europe/Berlin", "2026-07-01"],
        ["America/New_York", "2026-06-30"],
      ]) {
        await trace.post("/settings", { time_zone })
        expect((await page(serial("B-1"))).data).toContain(`since ${day}`)
      }
    })

    it("does not alarm anybody for an exercise", async () => {
      await publish()
      const { id } = await trace.lot("B-1")
      await trace.post(`/lots/${id}/recall`, { reason: "Exercise", mock: true })
      expect((await page(serial("B-1"))).data).toMatch(/Genuine/)
    })

    it("is not sent again to who has it, until something changes", async () => {
      await publish()
      const { headers } = await page(serial("B-1"))
      expect(headers["cache-control"]).toBe("public, no-cache")
      const again = () => page(serial("B-1"), { "if-none-match": headers.etag })
      expect((await again()).status).toBe(304)
      await publish({ texts: { en: { about: "New" } } })
      expect((await again()).status).toBe(200)
    })
  })

  describe("the resolver", () => {
    const documents = [
      {
        type: "instructions",
        title: "Manual",
        url: "https://example.com/en.pdf",
        language: "en",
        access: "public",
      },
      {
        type: "instructions",
        title: "Anleitung",
        url: "https://example.com/de.pdf",
        language: "de",
        access: "public",
      },
      {
        type: "certificationInfo",
        title: "Test",
        url: "https://example.com/test.pdf",
        language: null,
        access: "authority",
      },
    ]
    beforeEach(() => publish({ documents }))

    it("leads to the document of a link type, in the visitor's language", async () => {
      const { status, headers } = await page(`${serial("B-1")}?linkType=gs1:instructions`, {
        "accept-language": "de",
      })
      expect([status, headers.location]).toEqual([307, "https://example.com/de.pdf"])
      for (const own of ["pip", "defaultLink", "recallStatus"]) {
        expect((await page(`${serial("B-1")}?linkType=gs1:${own}`)).status).toBe(200)
      }
      expect((await page(`${serial("B-1")}?linkType=gs1:certificationInfo`)).status).toBe(404)
      const nothing = await page(`${serial("B-1")}?linkType=gs1:nothing`)
      expect(nothing.status).toBe(404)
      // The unit is as genuine as it was.
      expect(nothing.data).toMatch(/nothing of this kind/)
      expect(nothing.data).not.toMatch(/imitation/)
    })

    it.each(["?linkType=all", "?linkType=linkset"])("lists all links for %s", async (query) => {
      const { data, headers } = await ask(serial("B-1") + query)
      expect(headers["content-type"]).toMatch(/^application\/linkset\+json/)
      const [set] = data.linkset
      expect(set.anchor).toMatch(new RegExp(`${BASE}${serial("B-1")}$`))
      expect(set["https://ref.gs1.org/voc/instructions"]).toHaveLength(2)
      expect(JSON.stringify(set)).not.toMatch(/test\.pdf/)
      expect(headers.link).toMatch(/rel="linkset"/)
    })

    it("answers machines with JSON-LD, from any site", async () => {
      const { data, headers } = await machine(serial("B-1"))
      expect(headers["content-type"]).toMatch(/^application\/ld\+json/)
      expect(headers["access-control-allow-origin"]).toBe("*")
      expect(data).toMatchObject({
        "gs1:gtin": GTIN,
        "gs1:hasSerialNumber": "B-1",
        status: "genuine",
      })
    })

    it("answers for the article alone, without any unit", async () => {
      const { data } = await machine(`/01/${GTIN}`)
      expect(data["gs1:hasSerialNumber"]).toBeUndefined()
      expect(data["schema:name"]).toBe("City bike")
    })
  })

  describe("levels of access", () => {
    const values = {
      manufacturer: { value: "Bikes Ltd" },
      cycles: { value: "12" },
      test_reports: { value: "https://example.com/report" },
    }
    const codes = async (headers = {}) => {
      const { data } = await machine(serial("B-1"), headers)
      return (data["schema:additionalProperty"] ?? []).map((each: any) => each["schema:propertyID"])
    }
    const makeKey = async (level: string, more = {}) =>
      trace.post("/passport-keys", { name: "Partner", level, ...more })

    it("open the groups of the battery passport to who may see them, and a unit's value stands before its model's", async () => {
      await publish({ template: "battery", values })
      const { id } = await trace.lot("B-1")
      await trace.post(`/lots/${id}/passport`, { values: { manufacturer: { value: "Own" } } })
      expect(await codes()).toEqual(["identification/manufacturer"])
      const partner = (await makeKey("partner")).key
      const authority = (await makeKey("authority")).key
      expect(await codes({ "x-passport-key": partner })).toEqual([
        "identification/manufacturer",
        "unit_data/cycles",
      ])
      expect(await codes({ "x-passport-key": authority })).toHaveLength(3)
      expect((await page(serial("B-1"))).data).toMatch(/<dd>Own<\/dd>/)
      const { headers } = await machine(serial("B-1"), { "x-passport-key": partner })
      expect(headers["cache-control"]).toBe("private, no-store")
    })

    it("show what a batch says of its units, unless a unit says otherwise, and refuse a field that there is not", async () => {
      await publish({ template: "battery", values: { manufacturing_place: { value: "Plant 6" } } })
      const { lot: batch } = await trace.post("/lots", {
        inventory_item_id: bike.inventoryItemId,
        name: "BATCH-1",
      })
      const { id } = await trace.lot("B-1")
      const place = async (name: string) =>
        (await machine(serial(name))).data["schema:additionalProperty"].map(
          (each: any) => each["schema:value"]
        )
      await trace.post(`/lots/${id}`, { batch_lot_id: batch.id })
      const of = (value: string) => ({ values: { manufacturing_place: { value } } })
      await trace.post(`/lots/${batch.id}/passport`, of("Plant 7"))
      expect([await place("B-1"), await place("B-2")]).toEqual([["Plant 7"], ["Plant 6"]])
      await trace.post(`/lots/${id}/passport`, of("Plant 8"))
      expect(await place("B-1")).toEqual(["Plant 8"])
      const slip = { values: { manufacturing_pace: { value: "Plant 9" } } }
      for (const send of [() => trace.post(`/lots/${id}/passport`, slip), () => publish(slip)]) {
        expect(await refused(send())).toMatchObject({
          status: 400,
          message: expect.stringMatching(/no template has the field manufacturing_pace/),
        })
      }
      expect(await place("B-1")).toEqual(["Plant 8"])
    })

    it("end when the key is revoked or has expired, and only its hash is kept", async () => {
      await publish({ template: "battery", values })
      const { key, passport_key } = await makeKey("partner")
      const sql = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const kept = JSON.stringify((await sql.raw("SELECT * FROM traceability_passport_key")).rows)
      expect(kept).not.toContain(key)
      await trace.post(`/passport-keys/${passport_key.id}/revoke`)
      expect((await machine(serial("B-1"), { "x-passport-key": key })).status).toBe(401)
      const second = await makeKey("partner", { expires_at: "2099-01-01" })
      await sql.raw("UPDATE traceability_passport_key SET expires_at = now() - interval '1 minute'")
      expect((await machine(serial("B-1"), { "x-passport-key": second.key })).status).toBe(401)
      expect(await refused(makeKey("partner", { expires_at: "2020-01-01" }))).toMatchObject({
        status: 400,
        code: "invalid_dates",
      })
    })

    it("show a stranger in the storefront neither the end of the warranty nor who bought the unit", async () => {
      await publish()
      const order = await sales.order([bike.variantId, 1])
      await sales.assign(order, [{ lot_name: "B-1" }])
      await sales.fulfil(order, [1])
      const read = async (headers = {}) =>
        (
          await api.get("/store/traceability/passport", {
            params: { link: `https://id.example.com${serial("B-1")}` },
            headers: { ...store.storefront.headers, ...headers },
          })
        ).data.passport
      const seen = await read()
      expect(seen).toMatchObject({
        level: "public",
        status: "genuine",
        unit: { warranty_until: null },
      })
      const everything = JSON.stringify(seen) + (await page(serial("B-1"))).data
      expect(everything).not.toMatch(/guest|example\.com"|order_|cus_/)
    })
  })

  describe("look-ups", () => {
    it("are refused with 429 to who asks too much, and those that find nothing count more", async () => {
      await publish()
      const headers = { "x-forwarded-for": "192.0.2.7" }
      const statuses: number[] = []
      for (let i = 0; i < 26; i++) {
        statuses.push((await page(serial(`NO-${i}`), headers)).status)
      }
      expect(statuses.filter((status) => status === 404)).toHaveLength(24)
      const { status, headers: answered } = await page(serial("B-1"), headers)
      expect(status).toBe(429)
      expect(Number(answered["retry-after"])).toBeGreaterThan(0)
    })

    it("tell the shop of copied, invented and guessed numbers, by an event and a list, without an address", async () => {
      await publish()
      await trace.post("/passport-settings", {
        copied_after: 3,
        invented_after: 2,
        guessing_after: 4,
      })
      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      for (let i = 0; i < 3; i++) {
        await page(serial("B-1"), { "x-forwarded-for": `198.51.100.${i}` })
        await page(serial("FAKE"), { "x-forwarded-for": `198.51.100.${i}` })
      }
      for (let i = 0; i < 4; i++) {
        await page(serial(`G-${i}`), { "x-forwarded-for": "2001:db8:1:2::1" })
      }
      const { passport_alerts, count } = await trace.get("/passport-alerts")
      expect(count).toBe(3)
      expect(passport_alerts.map((alert: any) => alert.kind).sort()).toEqual([
        "copied",
        "guessing",
        "invented",
      ])
      const copied = passport_alerts.find((alert: any) => alert.kind === "copied")
      expect(copied).toMatchObject({ lot_name: "B-1", visitors: 3, hits: 3, reviewed_at: null })
      const events = emit.mock.calls.flatMap(([events]) => events as any[])
      expect(events.filter(({ name }) => name === "traceability.passport.suspicious")).toHaveLength(
        3
      )
      const sql = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const rows = (await sql.raw("SELECT * FROM traceability_passport_lookup")).rows
      expect(rows.length).toBeGreaterThan(5)
      expect(JSON.stringify(rows)).not.toMatch(/198\.51|2001:db8/)
      await trace.post(`/passport-alerts/${copied.id}/review`, { note: "A fair" })
      expect((await trace.get("/passport-alerts", { reviewed: false })).count).toBe(2)
    })

    it("make a unit suspicious whose number looks copied: once a day, and who scans it is warned", async () => {
      await publish()
      await trace.post("/passport-settings", { copied_after: 3 })
      const visit = async (...visitors: number[]) => {
        for (const visitor of visitors) {
          await page(serial("B-1"), { "x-forwarded-for": `198.51.100.${visitor}` })
        }
        await writeLookups(getContainer())
        return (await trace.get("/suspicions", { state: "open" })).suspicions
      }
      expect(await visit(1, 2)).toEqual([])
      const today = new Date().toISOString().slice(0, 10)
      const [found] = await visit(3, 4)
      expect(found).toMatchObject({
        lot_name: "B-1",
        kind: "looked_up_often",
        reason: `Its passport was looked up by 4 visitors on ${today}.`,
        stops: false,
        times: 1,
        reported_by_name: null,
      })
      expect(await visit(5, 6)).toMatchObject([{ id: found.id, times: 1 }])
      const { scan } = await trace.post("/scan", { code: "B-1" })
      expect(scan.warnings).toMatchObject([{ lot_name: "B-1", kind: "looked_up_often" }])
      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      await announceSuspicions(getContainer())
      expect(emit.mock.calls.flatMap(([events]) => events as any[])).toMatchObject([
        { name: "traceability.unit.suspicious", data: { id: found.id, kind: "looked_up_often" } },
      ])
      await trace.post(`/suspicions/${found.id}/clear`, { reason: "It stood at a fair." })
      expect(await visit(7)).toEqual([])
    })
  })
})
