import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  acceptUnitWorkflow,
  offerUnitWorkflow,
  revokeUnitTransferWorkflow,
  transferUnitWorkflow,
} from "../../src/workflows"
import type { RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import { failAtEachStep } from "../helpers/fail-at-each-step"
import { allAtOnce } from "../helpers/in-parallel"
import { placeOrder } from "../helpers/place-order"
import { readTables, refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

type Person = RequestHeaders & { id: string }

/** Emma bought SN-1; SN-2 is in stock. Paul and Zoe have accounts. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales, returns: goods } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let phone: Product
  let order: Awaited<ReturnType<typeof placeOrder>>
  let emma: Person
  let paul: Person
  let zoe: Person

  async function register(email: string): Promise<Person> {
    const account = { email, password: "a-password-of-theirs" }
    const { data } = await api.post("/auth/customer/emailpass/register", account)
    const headers = (token: string) => ({
      headers: { ...store.storefront.headers, authorization: `Bearer ${token}` },
    })
    const made = await api.post("/store/customers", { email }, headers(data.token))
    const login = await api.post("/auth/customer/emailpass", account)
    return { ...headers(login.data.token), id: made.data.customer.id }
  }

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    await trace.track(phone.inventoryItemId, "serial", { warranty_days: 365 })
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2"])
    emma = await register("emma@example.com")
    paul = await register("paul@example.com")
    zoe = await register("zoe@example.com")
    const buyer = { ...store, storefront: emma }
    order = await placeOrder(api, buyer, [{ variantId: phone.variantId, quantity: 1 }], {
      email: "emma@example.com",
    })
    await trace.order(order.id)
    await sales.fulfil(order, [1], [{ lot_name: "SN-1" }])
    await utils.waitWorkflowExecutions()
  })

  const TRANSFERS = "/store/traceability/transfers"
  const idOf = async (name: string) => (await trace.lot(name)).id
  const unitsOf = async (who: Person): Promise<any[]> =>
    (await api.get("/store/traceability/lots", who)).data.lots
  const namesOf = async (who: Person) => (await unitsOf(who)).map((unit) => unit.name)
  const offer = async (
    who: Person,
    body: object = { name: "SN-1", order_id: order.id }
  ): Promise<any> => (await api.post(TRANSFERS, body, who)).data.transfer
  const accept = (who: Person, code: string) => api.post(`${TRANSFERS}/accept`, { code }, who)
  const give = async (to: string, name = "SN-1", more: object = {}): Promise<any> =>
    (
      await trace.post("/unit-transfers", {
        lot_id: await idOf(name),
        to_customer_id: to,
        ...more,
      })
    ).unit_transfer

  it("an owner hands a unit to whoever has the code, with its warranty and without a trace of themselves", async () => {
    const { code, name } = await offer(emma)
    expect(name).toBe("SN-1")
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$/)
    expect(await namesOf(emma)).toEqual(["SN-1"])
    const { data } = await accept(paul, ` ${code.toLowerCase().replaceAll("-", " ")} `)
    expect(data.transfer.name).toBe("SN-1")
    expect(await namesOf(emma)).toEqual([])
    const [unit] = await unitsOf(paul)
    expect(unit).toMatchObject({
      name: "SN-1",
      order_id: null,
      order_display_id: null,
      line_item_id: null,
      title: "Phone",
      warranty_until: (await trace.lot("SN-1")).warranty_until,
    })
    expect(JSON.stringify(unit)).not.toContain(order.id)
    expect((await api.get(`/store/traceability/orders/${order.id}`, emma)).data.lots).toEqual([])
  })

  it("its passport shows an owner what is for owners: to who has the unit today alone, and nobody's name", async () => {
    await trace.post(`/item-passports/${phone.inventoryItemId}`, {
      published: true,
      documents: [
        {
          type: "serviceInfo",
          title: "Repair guide",
          url: "https://example.com/guide.pdf",
          language: null,
          access: "owner",
        },
      ],
    })
    const link = `/item/${phone.inventoryItemId}/serial/SN-1`
    const read = async (who: RequestHeaders) =>
      (await api.get("/store/traceability/passport", { ...who, params: { link } })).data.passport
    const theirs = { level: "owner", documents: [{ title: "Repair guide" }] }
    const everybodys = { level: "public", documents: [], unit: { warranty_until: null } }
    const seen = await read(emma)
    const warranty_until = (await trace.lot("SN-1")).warranty_until!.slice(0, 10)
    expect(seen).toMatchObject({ ...theirs, unit: { warranty_until } })
    expect(JSON.stringify(seen)).not.toMatch(/emma|cus_|order_/)
    expect(await read(paul)).toMatchObject(everybodys)
    expect(await read(store.storefront)).toMatchObject(everybodys)

    await accept(paul, (await offer(emma)).code)
    expect(await read(paul)).toMatchObject({ ...theirs, unit: { warranty_until } })
    expect(await read(emma)).toMatchObject(everybodys)
  })

  it("the code works once, and is kept nowhere", async () => {
    const { code } = await offer(emma)
    const tables = JSON.stringify(await readTables(getContainer()))
    expect(tables).not.toContain(code)
    expect(tables).not.toContain(code.replaceAll("-", ""))
    await accept(paul, code)
    expect(await unchanged(() => accept(zoe, code))).toMatchObject({
      status: 404,
      message: "This code is unknown, was used already, or has expired.",
    })
  })

  it("of two who have the code at once, one gets the unit", async () => {
    const { code } = await offer(emma)
    const outcomes = await allAtOnce([
      () => accept(paul, code),
      () => accept(zoe, code),
      () => accept(paul, code),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect([...(await namesOf(paul)), ...(await namesOf(zoe))]).toEqual(["SN-1"])
  })

  it("who got a unit hands it on, and who had it before cannot", async () => {
    await accept(paul, (await offer(emma)).code)
    expect((await unchanged(() => offer(emma))).status).toBe(404)
    const [{ transfer_id }] = await unitsOf(paul)
    const { code } = await offer(paul, { name: "SN-1", transfer_id })
    await accept(emma, code)
    expect([await namesOf(emma), await namesOf(paul)]).toEqual([["SN-1"], []])
  })

  it("nobody offers what they do not have, and nobody needs an account to be refused", async () => {
    const body = { name: "SN-1", order_id: order.id }
    expect((await unchanged(() => offer(paul, body))).status).toBe(404)
    expect((await unchanged(() => offer(emma, { ...body, name: "SN-2" }))).status).toBe(404)
    for (const bad of [{ name: "SN-1" }, { ...body, transfer_id: "x" }, { order_id: order.id }]) {
      expect((await unchanged(() => offer(emma, bad))).status).toBe(400)
    }
    expect((await refused(api.post(TRANSFERS, body, store.storefront))).status).toBe(401)
    expect(
      (await refused(api.post(`${TRANSFERS}/accept`, { code: "x" }, store.storefront))).status
    ).toBe(401)
  })

  it("an offer ends when its owner says so, makes another one, or the unit comes back", async () => {
    const first = await offer(emma)
    const second = await offer(emma)
    expect((await api.get(TRANSFERS, emma)).data.transfers).toMatchObject([
      { id: second.id, name: "SN-1" },
    ])
    expect((await api.get(TRANSFERS, paul)).data.transfers).toEqual([])
    expect((await unchanged(() => accept(paul, first.code))).status).toBe(404)
    const cancel = (who: Person) => api.post(`${TRANSFERS}/${second.id}/cancel`, {}, who)
    expect((await unchanged(() => cancel(paul))).status).toBe(404)
    await cancel(emma)
    expect((await unchanged(() => accept(paul, second.code))).status).toBe(404)
    const third = await offer(emma)
    await goods.receive(await goods.request(order, { 0: 1 }), order, { 0: 1 })
    await utils.waitWorkflowExecutions()
    expect((await unchanged(() => accept(paul, third.code))).status).toBe(404)
  })

  it("a code that nobody used for fourteen days is worth nothing, and the owner can offer the unit again", async () => {
    const { id, code } = await offer(emma)
    await getContainer()
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(
        "UPDATE traceability_unit_transfer SET expires_at = expires_at - interval '14 days' WHERE id = ?",
        [id]
      )
    expect(await unchanged(() => accept(paul, code))).toMatchObject({
      status: 404,
      message: "This code is unknown, was used already, or has expired.",
    })
    expect((await api.get(TRANSFERS, emma)).data.transfers).toEqual([])
    await accept(paul, (await offer(emma)).code)
    expect(await namesOf(paul)).toEqual(["SN-1"])
  })

  it("who offers a unit cannot accept it, and a stolen one changes no owner", async () => {
    const { code } = await offer(emma)
    expect(await unchanged(() => accept(emma, code))).toMatchObject({ code: "invalid_state" })
    const stolen = { lot_id: await idOf("SN-1"), kind: "stolen", reason: "From the car" }
    const { suspicion } = await trace.post("/suspicions", stolen)
    expect((await unchanged(() => accept(paul, code))).status).toBe(409)
    expect((await unchanged(() => offer(emma))).status).toBe(409)
    await trace.post(`/suspicions/${suspicion.id}/clear`, { reason: "Found" })
    await accept(paul, code)
  })

  it("the shop writes a new owner at once, sees who had it, and takes it back with a reason", async () => {
    const transfer = await give(paul.id, "SN-1", { note: "By telephone" })
    expect(transfer).toMatchObject({
      lot_name: "SN-1",
      order_display_id: order.display_id,
      from_customer: "emma@example.com",
      to_customer: "paul@example.com",
      current: true,
      note: "By telephone",
    })
    expect([await namesOf(emma), await namesOf(paul)]).toEqual([[], ["SN-1"]])
    const of = async (who: Person) => (await trace.get(`/customers/${who.id}/lots`)).lots
    expect(await of(paul)).toMatchObject([{ name: "SN-1", handed_over: true }])
    expect(await of(emma)).toEqual([])
    const revoke = () =>
      trace.post(`/unit-transfers/${transfer.id}/revoke`, { reason: "A mistake" })
    expect((await revoke()).unit_transfer).toMatchObject({
      revoked_reason: "A mistake",
      current: false,
    })
    expect([await namesOf(emma), await namesOf(paul)]).toEqual([["SN-1"], []])
    expect(await unchanged(revoke)).toMatchObject({ status: 409 })
  })

  it("a number that was recorded wrongly is put right where it is: with who has it today, its longer warranty and its service case", async () => {
    const bought = await trace.lot("SN-1")
    const { warranty_extension: longer } = await trace.post("/warranty-extensions", {
      lot_id: bought.id,
      days: 100,
    })
    await give(paul.id)
    const { service_case } = await trace.post("/service-cases", {
      lot_id: bought.id,
      reason: "Wear",
    })
    const { warranty_until } = await trace.lot("SN-1")
    await trace.post("/lot-corrections", {
      wrong_lot_id: bought.id,
      right_name: "SN-2",
      location_id: "customer",
      reason: "The label says SN-2",
      accept_similar: true,
    })
    expect([await namesOf(emma), await namesOf(paul)]).toEqual([[], ["SN-2"]])
    expect((await unitsOf(paul))[0]).toMatchObject({ warranty_until })
    expect((await trace.get(`/service-cases/${service_case.id}`)).service_case).toMatchObject({
      lot_name: "SN-2",
      owner_today: "customer",
      coverage: "warranty",
    })
    expect(await trace.lot("SN-1")).toMatchObject({ status: "available", warranty_until: null })
    await trace.post(`/warranty-extensions/${longer.id}/revoke`, { reason: "Refunded" })
    expect((await trace.lot("SN-2")).warranty_until).toBe(bought.warranty_until)
  })

  it("the shop finds the service cases of what a customer bought", async () => {
    const report = async (name: string) =>
      (await trace.post("/service-cases", { lot_id: await idOf(name), reason: "Wear" }))
        .service_case
    const { id } = await report("SN-1")
    await report("SN-2")
    const of = async (who: Person) =>
      (await trace.get("/service-cases", { customer_id: who.id })).service_cases
    expect(await of(emma)).toMatchObject([{ id, lot_name: "SN-1", order_id: order.id }])
    expect(await of(paul)).toEqual([])
  })

  it("what no customer has, a customer that there is not, and who has it already are refused", async () => {
    expect(await unchanged(() => give(paul.id, "SN-2"))).toMatchObject({ code: "lot_elsewhere" })
    expect((await unchanged(() => give("cus_nobody"))).status).toBe(404)
    expect(await unchanged(() => give(emma.id))).toMatchObject({ code: "invalid_state" })
  })

  it("a unit that comes back and is sold again belongs to who bought it then", async () => {
    await give(paul.id)
    await goods.receive(await goods.request(order, { 0: 1 }), order, { 0: 1 })
    await utils.waitWorkflowExecutions()
    expect(await namesOf(paul)).toEqual([])
    const buyer = { ...store, storefront: zoe }
    const next = await placeOrder(api, buyer, [{ variantId: phone.variantId, quantity: 1 }], {
      email: "zoe@example.com",
    })
    await trace.order(next.id)
    await sales.fulfil(next, [1], [{ lot_name: "SN-1", take_reserved: true }])
    await utils.waitWorkflowExecutions()
    expect([await namesOf(zoe), await namesOf(paul), await namesOf(emma)]).toEqual([
      ["SN-1"],
      [],
      [],
    ])
  })

  it("guessing codes is slowed down", async () => {
    const one = { headers: { ...paul.headers, "x-forwarded-for": "10.78.0.1" } }
    const statuses: number[] = []
    for (let i = 0; i < 26; i++) {
      statuses.push(
        (await refused(api.post(`${TRANSFERS}/accept`, { code: `NO-${i}` }, one))).status
      )
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(24)
    expect(statuses.at(-1)).toBe(429)
  })

  it("what fails halfway leaves the owner as it was", async () => {
    const lot_id = await idOf("SN-1")
    const keeps = (workflow: any, input: object, owner: Person) =>
      failAtEachStep(getContainer(), workflow, input, async (failedAt) =>
        expect({ failedAt, units: await namesOf(owner) }).toEqual({ failedAt, units: ["SN-1"] })
      )
    await keeps(offerUnitWorkflow, { lot_id, from_customer_id: emma.id }, emma)
    const { code } = await offer(emma)
    await keeps(acceptUnitWorkflow, { code, customer_id: paul.id }, emma)
    await accept(paul, code)
    const shop = { actor_id: null, note: null }
    await keeps(
      transferUnitWorkflow,
      { ...shop, lot_id, from_customer_id: paul.id, to_customer_id: zoe.id },
      paul
    )
    const { id } = await give(zoe.id)
    await keeps(revokeUnitTransferWorkflow, { id, reason: "Wrong", actor_id: null }, zoe)
  })
})
