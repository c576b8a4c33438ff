import { createAdmin, type RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import { createStore, type Store } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused, traceability, type Traceability } from "../helpers/traceability"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  let admin: RequestHeaders
  let store: Store
  let phone: Product
  let trace: Traceability
  let operationId: string
  let lotId: string
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    phone = await createProduct(api, admin, store, { sku: "PHO-6" })
    await trace.track(phone.inventoryItemId, "serial")
    const receipt = await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2"])
    operationId = receipt.id
    lotId = (await trace.lot("SN-1")).id
  })

  const lots = async (fields?: string) => (await trace.get("/lots", { fields, order: "name" })).lots
  const keys = (object: object) => Object.keys(object).sort()

  describe("`fields` of a list or of one object", () => {
    it("answers these alone, and the id", async () => {
      expect(await lots("name,quantity")).toEqual([
        { id: expect.any(String), name: "SN-1", quantity: 1 },
        { id: expect.any(String), name: "SN-2", quantity: 1 },
      ])
      const { operation } = await trace.get(`/operations/${operationId}`, { fields: "reference" })
      expect(operation).toEqual({ id: operationId, reference: "WH/IN/00001" })
    })

    it("leaves out what has a minus, and everything else stays", async () => {
      const [whole] = await lots()
      const [part] = await lots("-metadata,-note")
      const { metadata: _metadata, note: _note, ...rest } = whole
      expect(part).toEqual(rest)
    })

    it("adds nothing to what is answered anyway", async () => {
      const whole = await lots()
      expect(await lots("+name")).toEqual(whole)
      expect(await lots("*inventory_item")).toEqual(whole)
    })

    it("answers what is inside of a field as a whole", async () => {
      const { operation } = await trace.get(`/operations/${operationId}`)
      for (const fields of ["id,lines", "id,*lines", "id,lines.*"]) {
        expect((await trace.get(`/operations/${operationId}`, { fields })).operation).toEqual({
          id: operationId,
          lines: operation.lines,
        })
      }
    })

    it("is about the rows, not about what stands beside them", async () => {
      const answer = await trace.get("/lots", { fields: "name", limit: 1 })
      expect(answer).toMatchObject({ count: 2, limit: 1, offset: 0 })
      const item = await trace.get("/item-tracking", { fields: "tracking" })
      expect(keys(item)).toEqual(["count", "item_trackings", "limit", "offset", "untracked"])
      expect(item.item_trackings).toEqual([{ tracking: "serial" }])
    })
  })

  describe("`fields` that cannot be answered is refused", () => {
    const refusal = async (path: string, fields: string, more: object = {}) => {
      const answer = await refused(trace.get(path, { fields, ...more }))
      expect(answer).toMatchObject({ status: 400, type: "invalid_data" })
      return answer.message
    }

    it("with a field that does not exist, naming those that do", async () => {
      for (const fields of ["name,colour", "-colour", "+colour", "*colour"]) {
        const message = await refusal("/lots", fields)
        expect(message).toContain("no field colour")
        expect(message).toContain("internal_reference")
      }
    })

    it("with a part of a field, saying what to ask for", async () => {
      expect(await refusal(`/operations/${operationId}`, "id,lines.sku")).toContain("Ask for lines")
    })

    it("where an answer is not made of fields", async () => {
      for (const path of [
        "/settings",
        "/lot-groups?by=item",
        "/integrity",
        `/lots/${lotId}/trace`,
        `/lots/${lotId}/report`,
        `/lots/${lotId}/recall`,
        `/lot-labels?ids=${lotId}`,
        `/lot-names/next?inventory_item_id=${phone.inventoryItemId}`,
        `/stock-counts?location_id=${store.locationId}&inventory_item_id=${phone.inventoryItemId}`,
      ]) {
        expect(await refusal(path, "id")).toContain("Leave it out")
      }
    })

    it("of a table", async () => {
      const { recall } = await trace.post("/recalls", { lot_id: lotId, reason: "Test", mock: true })
      const message = await refusal(`/recalls/${recall.id}/notices`, "name", { format: "csv" })
      expect(message).toContain("Leave it out")
    })

    it("of a command, which then does nothing", async () => {
      const block = () => trace.post(`/lots/${lotId}/block?fields=id`, { reason: "Dented" })
      expect(await refuses(block)).toMatchObject({ status: 400, type: "invalid_data" })
    })
  })

  it("stands beside an order, which a list that has one of its own takes too", async () => {
    expect((await trace.get("/recalls", { order: "-created_at" })).recalls).toBeDefined()
  })
})
