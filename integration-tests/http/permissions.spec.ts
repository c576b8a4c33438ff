import { Modules } from "@medusajs/framework/utils"
import middlewares from "../../src/api/middlewares"
import type { RequestHeaders } from "../helpers/create-admin"
import { createProduct } from "../helpers/create-product"
import { createStore } from "../helpers/create-store"
import { fulfilling } from "../helpers/fulfil"
import { createOneOfEach, type OneOfEach } from "../helpers/one-of-each"
import { listedPermissions, proposedRoles } from "../helpers/permissions-page"
import { readTables } from "../helpers/refused-unchanged"
import { type Operation, operations, sample } from "../helpers/request-samples"
import { returning } from "../helpers/return-goods"
import { type ApplicationWithRoles, startWithRoles } from "../helpers/start-with-roles"
import { traceability } from "../helpers/traceability"
import { isSamePath } from "../helpers/same-path"

jest.setTimeout(300_000)

const LOTS = "/admin/traceability/lots"

/** Medusa's own, which some of our requests ask for as well. */
const OF_MEDUSA = ["fulfillment:create", "return:update", "product:update"]
const ALL = [...listedPermissions, ...OF_MEDUSA]

/** What a route asks for beside its own: when its body names a place, or because it changes something of Medusa's. */
const BESIDE: Record<string, string[]> = {
  [`POST ${LOTS}`]: ["stock_operation:create"],
  "POST /admin/traceability/shelf-life/mark-downs": ["product:update"],
  "POST /admin/traceability/packing/{id}/finish": ["fulfillment:create"],
  "POST /admin/traceability/packing/{id}/scan": ["traceability_shelf_life:override"],
  "POST /admin/traceability/operations/{id}/scan": ["traceability_shelf_life:override"],
}

const routes = operations.filter(({ path }) => path.startsWith("/admin"))
const asMatcher = (path: string) => path.replace(/\{(\w+)\}/g, ":$1")
/** What the middlewares of a route ask for. */
const permissionsOf = ({ method, path }: Operation): string[] =>
  middlewares
    .routes!.filter(({ matcher }) => isSamePath(String(matcher), asMatcher(path)))
    .filter(({ methods }) => (methods as string[] | undefined)?.includes(method))
    .flatMap(({ policies }) => policies ?? [])
    .map(({ resource, operation }) => `${resource}:${operation}`)

const nameOf = ({ method, path }: Operation) => `${method} ${path}`

describe("with Medusa's role-based access switched on", () => {
  let application: ApplicationWithRoles
  let shop: OneOfEach
  let everything: RequestHeaders
  let store: Awaited<ReturnType<typeof createStore>>
  let trace: ReturnType<typeof traceability>
  let sales: ReturnType<typeof fulfilling>

  beforeAll(async () => {
    application = await startWithRoles()
    everything = application.admin(["*:*"])
    const { api } = application
    store = await createStore(api, everything)
    trace = traceability(api, everything)
    sales = fulfilling(api, everything, store, trace)
    shop = await createOneOfEach(api, everything, store, trace, sales)
    await trace.post("/lots", numbered("LOT-1", 3))
  })

  afterAll(() => application.shutdown())

  const send = async (method: string, url: string, permissions: string[], data: object) => {
    const { status, data: answer } = await application.api.request({
      method,
      url,
      data,
      ...application.admin(permissions),
      validateStatus: () => true,
    })
    return { status, answer }
  }
  const sendTo = (route: Operation, permissions: string[]) =>
    send(route.method, shop.pathOf(route), permissions, sample(route.body ?? {}, shop.ids) ?? {})
  const statusOf = async (route: Operation, permissions: string[]) =>
    `${nameOf(route)}: ${(await sendTo(route, permissions)).status}`
  const allWith = (status: number) => routes.map((route) => `${nameOf(route)}: ${status}`)

  /** A new lot that some of the stock gets. */
  const numbered = (name: string, quantity = 2) => ({
    inventory_item_id: shop.product.inventoryItemId,
    name,
    location_id: store.locationId,
    quantity,
  })

  /** Expects 403 for who may do everything but one of these, each in turn, and not a row changed by it. */
  async function needsEachOf(permissions: string[], method: string, path: string, body: object) {
    const before = await readTables(application.container)
    for (const missing of permissions) {
      const others = ALL.filter((permission) => permission !== missing)
      expect(await send(method, path, others, body)).toMatchObject({
        status: 403,
        answer: { message: expect.stringContaining(missing) },
      })
    }
    expect(await readTables(application.container)).toEqual(before)
    const { status, answer } = await send(method, path, permissions, body)
    expect({ status, answer }).toMatchObject({ status: 200 })
    return answer
  }

  it("finds the routes and the roles of the page", () => {
    expect(routes.length).toBeGreaterThan(100)
    expect(proposedRoles.map(({ permissions }) => permissions.length)).not.toContain(0)
    expect(proposedRoles.length).toBeGreaterThan(5)
    expect(ALL).toEqual(
      expect.arrayContaining(proposedRoles.flatMap(({ permissions }) => permissions))
    )
  })

  it("refuses every route to a user without a role, and changes nothing", async () => {
    const before = await readTables(application.container)
    const statuses: string[] = []
    for (const route of routes) {
      statuses.push(await statusOf(route, []))
    }
    expect(statuses).toEqual(allWith(403))
    expect(await readTables(application.container)).toEqual(before)
  })

  it("refuses every route to who has all permissions but the route's own, and changes nothing", async () => {
    const before = await readTables(application.container)
    const statuses: string[] = []
    for (const route of routes) {
      const own = permissionsOf(route)
      statuses.push(
        await statusOf(
          route,
          ALL.filter((permission) => !own.includes(permission))
        )
      )
    }
    expect(statuses).toEqual(allWith(403))
    expect(await readTables(application.container)).toEqual(before)
  })

  it.each(proposedRoles)(
    "lets the role $role of the page do what its permissions say, and nothing else",
    async ({ permissions }) => {
      const allowed = (route: Operation) =>
        permissionsOf(route).every((permission) => permissions.includes(permission))
      const before = await readTables(application.container)
      for (const route of routes.filter((each) => !allowed(each))) {
        expect(await statusOf(route, permissions)).toBe(`${nameOf(route)}: 403`)
      }
      expect(await readTables(application.container)).toEqual(before)
    }
  )

  it("asks for the permission to make operations when a new number gets stock", async () => {
    const needed = ["stock_lot:create", "stock_operation:create"]
    await needsEachOf(needed, "POST", LOTS, numbered("LOT-2"))
    const { status } = await send("POST", LOTS, ["stock_lot:create"], {
      inventory_item_id: shop.ids.inventory_item_id,
      name: "C-WITHOUT-STOCK",
    })
    expect(status).toBe(200)
  })

  it("asks for Medusa's own permissions to validate a delivery and a return of an order", async () => {
    const { api } = application
    const order = await sales.order([shop.product.variantId, 1])
    const delivery = await sales.delivery(order)
    const path = (id: string) => `/admin/traceability/operations/${id}/validate`
    await sales.assign(order, [{ lot_name: "LOT-1", quantity: 1 }])
    await needsEachOf(
      ["stock_operation:update", "fulfillment:create"],
      "POST",
      path(delivery.id),
      {}
    )

    const returns = returning(api, everything, store)
    const id = await returns.request(order, { 0: 1 })
    const lots = [{ line_item_id: order.items![0].id, lot_name: "LOT-1" }]
    await trace.post(`/returns/${id}/lots`, { lots })
    const { operations: found } = await trace.get("/operations", { return_id: id })
    await needsEachOf(["stock_operation:update", "return:update"], "POST", path(found[0].id), {})
  })

  it("lets goods that are too old for a rule leave with a reason only by who may override it", async () => {
    const { api } = application
    const coffee = await createProduct(api, everything, store, { title: "Coffee", sku: "COF" })
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    await trace.receive(store.locationId, coffee.inventoryItemId, [["OLD", 2, soon]])
    const order = await sales.order([coffee.variantId, 1])
    const item = { inventory_item_id: coffee.inventoryItemId }
    const rule = { buyer: "all", ...item, min_days: 30 }
    const { shelf_life_rule } = await trace.post("/shelf-life/rules", rule)
    const { id, lines } = await sales.delivery(order)

    const reason = { override_reason: "The customer knows" }
    const named = { line_item_id: order.items![0].id, lot_name: "OLD", ...reason }
    const fulfilment = {
      items: [{ id: order.items![0].id, quantity: 1 }],
      location_id: store.locationId,
      additional_data: { traceability: { lots: [named] } },
    }
    const mayNot = ALL.filter((each) => each !== "traceability_shelf_life:override")
    const path = `/admin/orders/${order.id}/fulfillments`
    const refusal = await send("POST", path, [...mayNot, "order:update"], fulfilment)
    expect(refusal.status).toBe(403)
    for (const scan of [`operations/${id}/scan`, `packing/${id}/scan`]) {
      const scanned = { code: "OLD", ...reason }
      const answer = await send("POST", `/admin/traceability/${scan}`, mayNot, scanned)
      expect(answer.status).toBe(403)
    }
    await needsEachOf(
      ["stock_operation:update", "traceability_shelf_life:override"],
      "POST",
      `/admin/traceability/operations/${id}/lines/${lines[0].id}/details`,
      { details: [{ lot_name: "OLD", quantity: 1, ...reason }] }
    )
    await trace.del(`/shelf-life/rules/${shelf_life_rule.id}`)
  })

  it("says what goods that will not make it are worth only to who may see costs", async () => {
    const milk = await createProduct(application.api, everything, store, { title: "Milk" })
    await trace.track(milk.inventoryItemId, "lot", { use_expiration: true })
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    await trace.receive(store.locationId, milk.inventoryItemId, [["MILK-1", 2, soon]])
    const lot_ids = [(await trace.lot("MILK-1")).id]
    const price = { currency_code: "eur", unit_cost: 7, lot_ids }
    await trace.post("/cost-documents", { kind: "manual", ...price })
    const read = async (permissions: string[]) => {
      const path = `/admin/traceability/shelf-life/lots?risk=all&inventory_item_id=${milk.inventoryItemId}`
      return (await send("GET", path, permissions, {})).answer.lots[0].values
    }
    expect(await read(["traceability_shelf_life:read"])).toBeNull()
    expect(await read(["traceability_shelf_life:read", "traceability_value:read"])).toEqual([
      { currency_code: "eur", amount: 14 },
    ])
  })

  it("asks for it by who buys now, although the delivery was written for another", async () => {
    const { api, container } = application
    const tea = await createProduct(api, everything, store, { title: "Tea", sku: "TEA" })
    await trace.track(tea.inventoryItemId, "lot", { use_expiration: true })
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    await trace.receive(store.locationId, tea.inventoryItemId, [["T-OLD", 2, soon]])
    const order = await sales.order([tea.variantId, 1])
    const { id, lines } = await sales.delivery(order)
    const rule = { buyer: "country", buyer_id: "dk", inventory_item_id: tea.inventoryItemId }
    const { shelf_life_rule } = await trace.post("/shelf-life/rules", { ...rule, min_days: 30 })
    // Nothing has told the delivery of it yet.
    await container
      .resolve(Modules.ORDER)
      .updateOrders(order.id, { shipping_address: { country_code: "dk" } })

    const details = [{ lot_name: "T-OLD", quantity: 1, override_reason: "The customer knows" }]
    const path = `/admin/traceability/operations/${id}/lines/${lines[0].id}/details`
    expect((await send("POST", path, ["stock_operation:update"], { details })).status).toBe(403)
    await trace.del(`/shelf-life/rules/${shelf_life_rule.id}`)
    expect((await send("POST", path, ["stock_operation:update"], { details })).status).toBe(200)
  })

  it("shows whom recalled goods went to only with the permission for contacts", async () => {
    const order = await sales.order([shop.product.variantId, 1])
    await sales.fulfil(order, [1])
    const lot = await trace.lot((await sales.line(order)).delivered[0])
    const read = async (permissions: string[]): Promise<string> =>
      JSON.stringify((await send("GET", `${LOTS}/${lot.id}/recall`, permissions, {})).answer)
    expect(await read(["lot_movement:read"])).toMatch(/"email":null/)
    expect(await read(["lot_movement:read"])).not.toMatch(/guest-|Carla/)
    expect(await read(["lot_movement:read", "traceability_contact:read"])).toMatch(/guest-/)
  })

  const roleOf = (name: string) => {
    const { permissions } = proposedRoles.find(({ role }) => role === name)!
    const headers = application.admin(permissions)
    return { headers, trace: traceability(application.api, headers) }
  }

  it("lets the warehouse receive, count, ship and work through a recall", async () => {
    const { headers, trace: own } = roleOf("Warehouse")
    const item = shop.workshop.battery.inventoryItemId
    const { operation_types } = await own.get("/operation-types", { code: "receipt" })
    expect(operation_types).not.toEqual([])
    await own.receive(store.locationId, item, ["B-7"])
    const count = { location_id: store.locationId, inventory_item_id: item }
    await own.post("/stock-counts", { ...count, lots: [{ lot_name: "B-7", counted_quantity: 0 }] })
    await own.post("/scan", { code: "B-1" })
    const order = await sales.order([shop.product.variantId, 1])
    const delivery = await sales.delivery(order)
    await fulfilling(application.api, headers, store, own).assign(order, [{ lot_name: "LOT-1" }])
    const { operation } = await own.post(`/operations/${delivery.id}/validate`)
    expect(operation).toMatchObject({ state: "done" })
    const { recall } = await own.get(`/recalls/${shop.idOfPath.recalls}`)
    expect(JSON.stringify(recall)).not.toMatch(/guest-|Carla/)
  })

  it("lets the workshop choose components, produce, read the report and take apart again", async () => {
    const { trace: own } = roleOf("Workshop")
    const { bike, battery } = shop.workshop
    const { manufacturing_order: draft } = await own.post("/manufacturing-orders", {
      inventory_item_id: bike.inventoryItemId,
      quantity: 1,
      location_id: store.locationId,
    })
    const path = `/manufacturing-orders/${draft.id}`
    const { manufacturing_order: order } = await own.post(`${path}/confirm`)
    const line = shop.workshop.lineOf(order, battery)
    await own.post(`/operations/${order.operation.id}/lines/${line.id}/details`, {
      details: [{ lot_name: "B-4" }],
    })
    await own.post(`${path}/lot`, { lot_name: "BK-77" })
    await own.post(`${path}/produce-all`)
    const { rows } = await own.get(`${path}/report`)
    expect(JSON.stringify(rows)).toContain("BK-77")
    await own.post(`${path}/unbuild`)
    expect(await trace.lot("B-4")).toMatchObject({ status: "available" })
  })

  // Last, as what is asked for is done.
  it.each(routes.map((route) => ({ name: nameOf(route), route })))(
    "lets who has its permission alone do: $name",
    async ({ route }) => {
      const beside = BESIDE[nameOf(route)] ?? []
      const { status, answer } = await sendTo(route, [...permissionsOf(route), ...beside])
      expect([200, 400, 404, 409]).toContain(status)
      expect(answer?.message ?? "").not.toMatch(/permission/i)
    }
  )
})
