import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProduct, type Product } from "../helpers/create-product"
import { readTables } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let phone: Product

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    phone = await createProduct(api, admin, store, { sku: "PHO-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.receive(store.locationId, phone.inventoryItemId, ["PH-1"])
  })

  const open = async (code: string, quantity: number) => {
    const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity }]
    const { operation } = await trace.post("/operations", {
      code,
      location_id: store.locationId,
      lines,
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    const path = `/operations/${operation.id}/lines/${operation.lines[0].id}`
    return {
      id: operation.id as string,
      path,
      /** What the check says, having looked that not one row of the database is different after it. */
      check: async (details: object[], more: object = {}) => {
        const before = await readTables(getContainer())
        const answer = await trace.post(`${path}/check`, { details, ...more })
        expect(await readTables(getContainer())).toEqual(before)
        return answer.check
      },
      write: (details: object[]) => trace.post(`${path}/details`, { details }),
    }
  }
  const named = (...lots: string[]) => lots.map((lot_name) => ({ lot_name }))
  const block = async (name: string) =>
    trace.post(`/lots/${(await trace.lot(name)).id}/block`, { reason: "Broken screen" })

  it("says that numbers which would be written are good, and writes none of them", async () => {
    const delivery = await open("delivery", 2)
    const good = { ok: true, code: null, message: null, errors: [] }
    expect(await delivery.check(named("SN-2", "SN-3"))).toEqual(good)
    expect(await (await open("receipt", 2)).check(named("SN-4", "SN-5"))).toEqual(good)
  })

  it("says of each wrong number of a delivery what is wrong with it, in the words of writing it", async () => {
    const { check, write } = await open("delivery", 2)
    await block("SN-3")
    for (const [name, code] of [
      ["NOBODY-KNOWS", "lot_not_found"],
      ["PH-1", "lot_wrong_item"],
      ["SN-3", "lot_blocked"],
      ["LAP-14", "not_a_lot_name"],
    ]) {
      const said = await check(named("SN-1", name))
      const answer = await refused(write(named("SN-1", name)))
      expect(said).toMatchObject({ ok: false, code, message: answer.message })
      expect(said.errors).toEqual(answer.errors)
      expect(said.errors).toMatchObject([{ index: 1, value: name, code }])
    }
  })

  it("asks about a number with its title before it, and takes it from whoever says that it is so", async () => {
    const { check, write } = await open("receipt", 1)
    const { errors } = await check(named("S/N: SN-9"))
    expect(errors).toMatchObject([{ index: 0, value: "S/N: SN-9", code: "not_a_lot_name" }])
    expect(errors[0].message).toMatch(/has "S\/N" before the number: enter "SN-9"/)
    await write([{ lot_name: "S/N: SN-9", accept_code: true }])
  })

  it("says what is wrong with all rows at once, also with those that are the code of something else", async () => {
    const { check } = await open("receipt", 4)
    const { errors } = await check(named("LAP-14", "SN-1", "SN-9", "SN-9"))
    expect(errors.map(({ index, code }: { index: number; code: string }) => [index, code])).toEqual(
      [
        [0, "not_a_lot_name"],
        [1, "lot_exists"],
        [3, "duplicate_lot"],
      ]
    )
  })

  it("asks what writing would ask, and takes the same yes", async () => {
    const { check } = await open("receipt", 2)
    expect(await check(named("sn 4", "SN-4"))).toMatchObject({ ok: false, code: "similar_lot" })
    expect(await check(named("sn 4", "SN-4"), { accept_similar: true })).toMatchObject({ ok: true })
  })

  it("says of a unit that another delivery has whose it is, and whether it could be taken", async () => {
    const other = await open("delivery", 3)
    const { reference } = await trace.operation(other.id)
    const { check } = await open("delivery", 1)
    expect(await check(named("SN-1"))).toMatchObject({
      ok: false,
      errors: [{ code: "lot_reserved", ref: reference }],
    })
    expect(await check([{ lot_name: "SN-1", take_reserved: true }])).toMatchObject({ ok: true })
    expect((await trace.operation(other.id)).lines[0].details).toHaveLength(3)
  })

  it("says that a delivery would get more than it needs", async () => {
    const { check } = await open("delivery", 1)
    expect(await check(named("SN-1", "SN-2"))).toMatchObject({
      ok: false,
      code: "quantity_mismatch",
      errors: [],
    })
  })

  it("asks the database as often about 500 rows as about 5, so that it can be asked while somebody types", async () => {
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let statements = 0
    const listen = ({ sql }: { sql: string }) =>
      void (sql.includes("traceability_") && statements++)
    const counts: number[] = []
    for (const size of [5, 500]) {
      const receipt = await open("receipt", size)
      const details = named(...Array.from({ length: size }, (_, i) => `N${size}-${i}`))
      statements = 0
      connection.on("query", listen)
      await trace.post(`${receipt.path}/check`, { details })
      connection.removeListener("query", listen)
      counts.push(statements)
    }
    expect(counts[1]).toBe(counts[0])
    expect(counts[0]).toBeGreaterThan(0)
  })

  it("is refused where nothing can be entered any more, and for a line that is not there", async () => {
    const { id, check } = await open("receipt", 1)
    await trace.post(`/operations/${id}/cancel`)
    expect(await refused(check(named("SN-7")))).toMatchObject({ code: "invalid_state" })
    expect(
      await refused(trace.post(`/operations/${id}/lines/nothing/check`, { details: [] }))
    ).toMatchObject({ status: 400, code: "invalid_state" })
  })
})
