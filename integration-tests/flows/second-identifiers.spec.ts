import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProduct, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { imei } from "../../scripts/seed/phones"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(180_000)

const mac = (number: number): string => `00:1A:2B:3C:4D:${String(number).padStart(2, "0")}`

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let phone: Product
  let tablet: Product
  let tea: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    tablet = await createProduct(api, admin, store, { title: "Tablet", sku: "TABLET", stock: 2 })
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(tablet.inventoryItemId, "serial")
    await trace.track(tea.inventoryItemId, "lot")
  })

  const given = (lot: any) => lot.identifiers.map(({ kind, value }: any) => [kind, value])
  const create = async (name: string, identifiers: object[] = [], more: object = {}) =>
    (
      await trace.post("/lots", {
        inventory_item_id: phone.inventoryItemId,
        name,
        identifiers,
        ...more,
      })
    ).lot
  const open = (quantity: number, item = phone) =>
    trace.openReceipt(store.locationId, item.inventoryItemId, quantity)
  const write = (operation: any, details: object[], more: object = {}) =>
    trace.post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
      details,
      ...more,
    })
  const receive = async (details: object[], item = phone) => {
    const operation = await open(details.length, item)
    await write(operation, details)
    return (await trace.post(`/operations/${operation.id}/validate`)).operation
  }
  const kinds = async () => (await trace.get("/settings")).settings.identifier_kinds
  const changeKind = async (code: string, change: object) =>
    trace.post("/settings", {
      identifier_kinds: (await kinds()).map((kind: any) =>
        kind.code === code ? { ...kind, ...change } : kind
      ),
    })
  const scanInto = (operation: any, code: string, more: object = {}) =>
    trace.post(`/operations/${operation.id}/scan`, { code, ...more })

  describe("at the serial number", () => {
    it("are entered with a new one, added, changed and removed later, and found by search", async () => {
      const lot = await create("P-1", [
        { kind: "imei_2", value: imei(1) },
        { kind: "mac", value: "00-1a-2b-3c-4d-01" },
      ])
      expect(given(lot)).toEqual([
        ["imei_2", imei(1)],
        ["mac", "00-1a-2b-3c-4d-01"],
      ])
      expect(lot.identifiers[0].label).toBe("IMEI 2")
      const found = async (q: string) =>
        (await trace.get("/lots", { q })).lots.map(({ name }: any) => name)
      expect(await found(imei(1))).toEqual(["P-1"])
      expect(await found("001A2B3C4D01")).toEqual(["P-1"])
      expect(await found(mac(1).toLowerCase())).toEqual(["P-1"])

      const changed = await trace.post(`/lots/${lot.id}`, {
        identifiers: [{ kind: "maker_number", value: "MK-7" }],
      })
      expect(given(changed.lot)).toEqual([["maker_number", "MK-7"]])
      expect(await found(imei(1))).toEqual([])
      expect(await found("mk-7")).toEqual(["P-1"])
      const renamed = await trace.post(`/lots/${lot.id}`, { name: "P-1a" })
      expect(given(renamed.lot)).toEqual([["maker_number", "MK-7"]])
    })

    it("are refused where they are none, of an unknown kind, or of a lot; and nothing changes", async () => {
      const lot = await create("P-2", [{ kind: "imei_2", value: imei(2) }])
      const change = (identifiers: object[]) => () =>
        trace.post(`/lots/${lot.id}`, { note: "lost", identifiers })
      expect(await refuses(change([{ kind: "imei_2", value: "352099001761482" }]))).toMatchObject({
        code: "invalid_name",
        message: expect.stringContaining("is no IMEI"),
      })
      expect(await refuses(change([{ kind: "eid", value: "1" }]))).toMatchObject({
        code: "invalid_name",
        message: expect.stringContaining("imei_2, mac, iccid, maker_number"),
      })
      expect(
        await refuses(() =>
          trace.post("/lots", {
            inventory_item_id: tea.inventoryItemId,
            name: "T-1",
            identifiers: [{ kind: "maker_number", value: "1" }],
          })
        )
      ).toMatchObject({ code: "invalid_state" })
    })

    it("are one unit's alone where their kind says so, and the other unit is named", async () => {
      await create("P-3", [
        { kind: "imei_2", value: imei(3) },
        { kind: "maker_number", value: "MK-3" },
      ])
      expect(
        await refuses(() => create("P-4", [{ kind: "imei_2", value: imei(3) }]))
      ).toMatchObject({
        code: "identifier_exists",
        message: expect.stringContaining("is that of P-3 already"),
      })
      expect(given(await create("P-4", [{ kind: "maker_number", value: "MK-3" }]))).toHaveLength(1)
    })

    it("are one unit's alone when two people enter the same one at once", async () => {
      const send = (name: string) => create(name, [{ kind: "imei_2", value: imei(5) }])
      const answers = await Promise.allSettled(["P-5", "P-6", "P-7"].map(send))
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect((await trace.get("/lots", { q: imei(5) })).count).toBe(1)
      for (const answer of answers) {
        if (answer.status === "rejected") {
          expect(await refused(Promise.reject(answer.reason))).toMatchObject({
            code: "identifier_exists",
          })
        }
      }
    })

    it("are one unit's alone in the database itself", async () => {
      await create("P-10", [{ kind: "imei_2", value: imei(10) }])
      const other = await create("P-11")
      const insert = getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          `INSERT INTO traceability_lot_identifier (id, lot_id, kind, value, key, is_unique) VALUES ('lident_1', ?, 'imei_2', ?, ?, true)`,
          [other.id, imei(10), imei(10)]
        )
      await expect(insert).rejects.toThrow("IDX_traceability_lot_identifier_unique")
    })

    it("and another unit's own number are told apart by asking", async () => {
      await create("352-OWN")
      const asked = await refuses(() => create("P-8", [{ kind: "maker_number", value: "352-OWN" }]))
      expect(asked).toMatchObject({
        code: "similar_lot",
        message: expect.stringContaining("352-OWN"),
      })
      await create("P-8", [{ kind: "maker_number", value: "352-OWN" }], { accept_similar: true })

      await create("P-9", [{ kind: "imei_2", value: imei(9) }])
      expect(await refuses(() => create(imei(9)))).toMatchObject({
        code: "similar_lot",
        message: expect.stringContaining(`${imei(9)} is the IMEI 2 of P-9`),
      })
    })
  })

  describe("the kinds of the shop", () => {
    it("are its own, and a kind becomes unique only when no two units share a number of it", async () => {
      await create("K-1", [{ kind: "maker_number", value: "SHARED" }])
      const other = await create("K-2", [{ kind: "maker_number", value: "shared" }])
      expect(await refuses(() => changeKind("maker_number", { unique: true }))).toMatchObject({
        code: "identifier_exists",
        message: expect.stringContaining("SHARED of K-1, K-2"),
      })
      // The kind is as it was: a third one may have it too.
      const third = await create("K-3", [{ kind: "maker_number", value: "SHARED" }])
      await trace.post(`/lots/${other.id}`, { identifiers: [] })
      await trace.post(`/lots/${third.id}`, { identifiers: [] })
      await changeKind("maker_number", { unique: true })
      expect(
        await refuses(() => create("K-4", [{ kind: "maker_number", value: "SHARED" }]))
      ).toMatchObject({ code: "identifier_exists" })
      await changeKind("maker_number", { unique: false })
      await create("K-4", [{ kind: "maker_number", value: "SHARED" }])
    })

    it("become unique or take a second unit's number, never both, when people do it at once", async () => {
      await create("K-20", [{ kind: "maker_number", value: "RACE" }])
      await Promise.allSettled([
        create("K-21", [{ kind: "maker_number", value: "RACE" }]),
        changeKind("maker_number", { unique: true }),
        create("K-22", [{ kind: "maker_number", value: "RACE" }]),
      ])
      const { unique } = (await kinds()).find(({ code }: any) => code === "maker_number")
      const { count } = await trace.get("/lots", { q: "RACE" })
      expect(unique ? count === 1 : count > 1).toBe(true)
    })

    it("cannot be removed or checked otherwise while units have one, nor be called alike", async () => {
      await create("K-5", [{ kind: "imei_2", value: imei(15) }])
      const without = (await kinds()).filter(({ code }: any) => code !== "imei_2")
      expect(
        await refuses(() => trace.post("/settings", { identifier_kinds: without }))
      ).toMatchObject({ code: "invalid_state", message: expect.stringContaining("IMEI 2") })
      expect(await refuses(() => changeKind("imei_2", { check: "none" }))).toMatchObject({
        code: "invalid_state",
      })
      expect(await refuses(() => changeKind("iccid", { label: "mac" }))).toMatchObject({
        code: "invalid_state",
      })
      const own = { code: "eid", label: "eSIM", unique: true, check: "none" }
      await trace.post("/settings", { identifier_kinds: [...(await kinds()), own] })
      expect(await kinds()).toContainEqual(own)
      expect(given(await create("K-6", [{ kind: "eid", value: "E-1" }]))).toEqual([["eid", "E-1"]])
    })
  })

  describe("a receipt", () => {
    it("takes them typed, refuses a wrong one when it is entered, and gives them to the units", async () => {
      const operation = await open(2)
      const rows = [
        { lot_name: "R-1", identifiers: [{ kind: "imei_2", value: imei(21) }] },
        { lot_name: "R-2", identifiers: [{ kind: "imei_2", value: imei(21) }] },
      ]
      const twice = await refuses(() => write(operation, rows))
      expect(twice).toMatchObject({
        code: "identifier_exists",
        errors: [{ index: 1, message: expect.stringContaining("is that of R-1 already") }],
      })
      await write(operation, [
        rows[0],
        { lot_name: "R-2", identifiers: [{ kind: "imei_2", value: imei(22) }] },
      ])
      const { operation: done } = await trace.post(`/operations/${operation.id}/validate`)
      expect(done.lines[0].details.map(given)).toEqual([
        [["imei_2", imei(21)]],
        [["imei_2", imei(22)]],
      ])
      expect(given(await trace.lot("R-1"))).toEqual([["imei_2", imei(21)]])
    })

    it("is undone with them, where it numbered stock, and the units can be numbered again", async () => {
      const assign = async (lots: object[]) =>
        (
          await trace.post("/lot-assignments", {
            inventory_item_id: tablet.inventoryItemId,
            location_id: store.locationId,
            lots,
          })
        ).operation
      const named = (name: string, number: number) => ({
        name,
        identifiers: [{ kind: "imei_2", value: imei(number) }],
      })
      const done = await assign([named("T-1", 26), named("T-2", 27)])
      expect(given(await trace.lot("T-1"))).toEqual([["imei_2", imei(26)]])
      await trace.post(`/operations/${done.id}/undo`, { reason: "Mixed up" })
      expect(given(await trace.lot("T-1"))).toEqual([])
      await receive(
        [
          { lot_name: "T-1", identifiers: [{ kind: "imei_2", value: imei(27) }] },
          { lot_name: "T-2", identifiers: [{ kind: "imei_2", value: imei(26) }] },
        ],
        tablet
      )
      expect(given(await trace.lot("T-1"))).toEqual([["imei_2", imei(27)]])
    })

    it("says at validating when another unit has got the number meanwhile, and brings nothing in", async () => {
      const operation = await open(1)
      await write(operation, [
        { lot_name: "R-3", identifiers: [{ kind: "imei_2", value: imei(23) }] },
      ])
      await create("R-4", [{ kind: "imei_2", value: imei(23) }])
      expect(await refuses(() => trace.post(`/operations/${operation.id}/validate`))).toMatchObject(
        {
          code: "identifier_exists",
          message: expect.stringContaining("is that of R-4 already"),
        }
      )
    })

    it("takes them pasted under the title of their kind, or where the columns say so", async () => {
      const operation = await open(2)
      const line = operation.lines[0].id
      const paste = (text: string, more: object = {}) =>
        trace.post(`/operations/${operation.id}/lines/${line}/paste`, { text, ...more })
      const list = (a: string, b: string) =>
        `Serial;IMEI 2;MAC\nR-11;'${imei(31)};${mac(31)}\nR-12;${a};${b}`
      expect(await refuses(() => paste(list("352099001761482", mac(32))))).toMatchObject({
        code: "invalid_name",
        errors: [{ index: 2, message: expect.stringContaining("Line 3, column 2: IMEI 2") }],
      })
      expect(await refuses(() => paste(list(imei(31), mac(32))))).toMatchObject({
        code: "identifier_exists",
        errors: [{ index: 2 }],
      })
      const { operation: pasted } = await paste(list(imei(32), mac(32)))
      expect(pasted.lines[0].details.map(given)).toEqual([
        [
          ["imei_2", imei(31)],
          ["mac", mac(31)],
        ],
        [
          ["imei_2", imei(32)],
          ["mac", mac(32)],
        ],
      ])
      const again = await paste(`R-13\t${imei(33)}`, { columns: ["name", "identifier:imei_2"] })
      expect(again.operation.lines[0].details.map(given)).toEqual([[["imei_2", imei(33)]]])
      const packed = await trace.post(`/operations/${operation.id}/paste`, {
        text: `SKU;Serial;IMEI 2\nPHONE;R-14;${imei(34)}\nPHONE;R-15;${imei(35)}`,
      })
      expect(packed.operation.lines[0].details.map(given)).toEqual([
        [["imei_2", imei(34)]],
        [["imei_2", imei(35)]],
      ])
    })

    it("takes them scanned: asked where they may be another unit's number, or said beforehand", async () => {
      const operation = await open(3)
      await scanInto(operation, "S-1")
      const asked = await refuses(() => scanInto(operation, mac(41)))
      expect(asked).toMatchObject({
        code: "ambiguous_code",
        errors: [
          { index: 0, message: "MAC of S-1" },
          { index: 1, message: "the serial number of another unit" },
        ],
      })
      const answer = await scanInto(operation, mac(41), { reading: 0 })
      expect(answer.identifier).toEqual({ kind: "mac", value: mac(41) })
      expect(answer.operation.lines[0].details.map(given)).toEqual([[["mac", mac(41)]], [], []])

      // A unit that is called by an IMEI: the next IMEI is the next unit, unless it is said to be none.
      const first = await scanInto(operation, imei(42), { reading: 1 })
      await scanInto(operation, imei(43), { identifier: "imei_2" })
      const { operation: scanned } = await scanInto(operation, imei(44))
      expect(
        scanned.lines[0].details.map((row: any) => [row.lot_name, ...given(row).flat()])
      ).toEqual([["S-1", "mac", mac(41)], [imei(42), "imei_2", imei(43)], [imei(44)]])
      expect(
        await refuses(() => scanInto(operation, imei(43), { identifier: "imei_2" }))
      ).toMatchObject({ code: "identifier_exists" })
      const at = { identifier: "maker_number", detail_id: first.detail_id }
      await scanInto(operation, "MK-42", at)
      await trace.post(`/operations/${operation.id}/validate`)
      expect(given(await trace.lot(imei(42)))).toEqual([
        ["imei_2", imei(43)],
        ["maker_number", "MK-42"],
      ])
    })
  })

  describe("a unit in stock", () => {
    it("is found by a scan of any of its numbers, in general and in a delivery", async () => {
      await receive([
        {
          lot_name: "D-1",
          identifiers: [
            { kind: "imei_2", value: imei(51) },
            { kind: "mac", value: mac(51) },
          ],
        },
        { lot_name: "D-2", identifiers: [{ kind: "imei_2", value: imei(52) }] },
      ])
      const { scan } = await trace.post("/scan", { code: "00-1a-2b-3c-4d-51" })
      expect(scan.lot.name).toBe("D-1")

      const { operation } = await trace.post("/operations", {
        code: "delivery",
        location_id: store.locationId,
        lines: [{ inventory_item_id: phone.inventoryItemId, quantity: 1 }],
      })
      const { operation: confirmed } = await trace.post(`/operations/${operation.id}/confirm`)
      const { operation: scanned } = await scanInto(confirmed, imei(52))
      expect(
        scanned.lines[0].details.map((row: any) => [row.lot_name, row.picked, ...given(row).flat()])
      ).toEqual([["D-2", true, "imei_2", imei(52)]])

      const { operation: typed } = await write(confirmed, [{ lot_name: mac(51) }])
      expect(typed.lines[0].details.map((row: any) => row.lot_name)).toEqual(["D-1"])
      await trace.post(`/operations/${operation.id}/cancel`)
    })

    it("is shipped with an order by it, and a refusal says which number that was", async () => {
      await receive([{ lot_name: "D-3", identifiers: [{ kind: "imei_2", value: imei(53) }] }])
      const lot = await trace.lot("D-3")
      const order = await placeOrder(api, store, [{ variantId: phone.variantId, quantity: 1 }])
      const fulfil = (lot_name: string) =>
        api.post(
          `/admin/orders/${order.id}/fulfillments`,
          {
            items: order.items!.map(({ id, quantity }: any) => ({ id, quantity })),
            location_id: store.locationId,
            additional_data: {
              traceability: { lots: [{ line_item_id: order.items![0].id, lot_name }] },
            },
          },
          admin
        )
      await trace.post(`/lots/${lot.id}/block`, { reason: "Dropped" })
      expect(await refuses(() => fulfil(imei(53)))).toMatchObject({
        message: expect.stringContaining(`${imei(53)} is the IMEI 2 of D-3. D-3 is blocked`),
      })
      await trace.post(`/lots/${lot.id}/unblock`)
      await fulfil(imei(53))
      expect((await trace.lot("D-3")).status).toBe("delivered")
    })

    it("keeps them when its number is corrected", async () => {
      await receive([{ lot_name: "D-4", identifiers: [{ kind: "imei_2", value: imei(54) }] }])
      const lot = await trace.lot("D-4")
      await trace.post("/lot-corrections", {
        wrong_lot_id: lot.id,
        right_name: "X-44",
        location_id: store.locationId,
        reason: "Misread",
      })
      expect(given(await trace.lot("X-44"))).toEqual([["imei_2", imei(54)]])
      expect(given(await trace.lot("D-4"))).toEqual([])
    })
  })
})
