import { Modules } from "@medusajs/framework/utils"
import { verifyLedger } from "../../src/application/verify-ledger"
import { writeLedgerDigest } from "../../src/application/write-ledger-digest"
import { hashDigest } from "../../src/modules/traceability/stock/integrity/digest-rows"
import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const MONDAY = new Date("2031-03-03T01:25:00Z")
const TUESDAY = new Date("2031-03-04T01:25:00Z")

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop({ checksIntegrity: false })
  let coffee: Product

  const sql = (statement: string) => query(getContainer(), statement)
  const write = (now: Date) => writeLedgerDigest(getContainer(), now)
  const verify = () => verifyLedger(getContainer())
  const stored = () => sql(`SELECT * FROM traceability_ledger_digest ORDER BY day`)
  async function digestCheck() {
    const { integrity } = await trace.get("/integrity")
    return integrity.checks.find(
      (check: { name: string }) => check.name === "ledger_digest_delivered"
    )
  }
  const receive = (name: string) =>
    trace.receive(store.locationId, coffee.inventoryItemId, [[name, 5]])
  /** The files that the shop's file module was given. */
  function catchFiles() {
    const files = getContainer().resolve(Modules.FILE)
    return jest
      .spyOn(files, "createFiles")
      .mockImplementation((async () => [{ id: "file_1", url: "" }]) as never)
  }

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(coffee.inventoryItemId, "lot")
    await receive("LOT-A")
    const { lots } = await trace.get("/lots", { q: "LOT-A" })
    await trace.post(`/lots/${lots[0].id}`, { name: "LOT-A2" })
  })

  async function tamper(table: string, statement: string): Promise<void> {
    await sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await sql(statement)
    await sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  }

  it("makes no digest in a shop that wants none", async () => {
    await write(MONDAY)
    expect(await stored()).toEqual([])
  })

  it("writes one private file a day, however often and on however many servers it runs", async () => {
    await trace.post("/settings", { ledger_digest: "file" })
    const createFiles = catchFiles()
    await Promise.all([write(MONDAY), write(MONDAY), write(MONDAY)])
    await write(MONDAY)
    expect(createFiles).toHaveBeenCalledTimes(1)
    const [[[file]]] = createFiles.mock.calls as unknown as [
      [[{ filename: string; access: string; content: string }]],
    ]
    expect(file).toMatchObject({
      filename: "traceability-ledger-2031-03-03.json",
      access: "private",
    })
    const content = JSON.parse(Buffer.from(file.content, "base64").toString())
    expect(content).toMatchObject({
      day: "2031-03-03",
      movement_count: 1,
      change_count: 1,
      previous_hash: "",
    })
    expect(content.hash).toBe(hashDigest(content))
    expect(await stored()).toMatchObject([{ day: "2031-03-03", file_id: "file_1" }])

    await write(TUESDAY)
    expect(createFiles).toHaveBeenCalledTimes(2)
    expect((await stored())[1]).toMatchObject({ day: "2031-03-04", previous_hash: content.hash })
  })

  it("sends the digest out as an event", async () => {
    await trace.post("/settings", { ledger_digest: "event" })
    const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
    await write(MONDAY)
    expect(emit).toHaveBeenCalledWith({
      name: "traceability.ledger_digest",
      data: expect.objectContaining({ day: "2031-03-03", movement_count: 1 }),
    })
  })

  it("tells the stock check what the file module did not take, and tries again at the next run", async () => {
    await trace.post("/settings", { ledger_digest: "file" })
    const createFiles = catchFiles().mockRejectedValueOnce(new Error("Disk is full"))
    await write(MONDAY)
    expect(await stored()).toMatchObject([{ day: "2031-03-03", delivered_at: null }])
    expect(await digestCheck()).toMatchObject({
      ok: false,
      count: 1,
      samples: [{ day: "2031-03-03", error: expect.stringContaining("Disk is full") }],
    })
    await write(MONDAY)
    expect(createFiles).toHaveBeenCalledTimes(2)
    expect(await stored()).toMatchObject([{ delivered_at: expect.any(Date) }])
    expect(await digestCheck()).toMatchObject({ ok: true, count: 0 })
  })

  it("leaves a digest to the server that is delivering it, and takes it over when that one is gone", async () => {
    await trace.post("/settings", { ledger_digest: "file" })
    const createFiles = catchFiles().mockRejectedValueOnce(new Error("Disk is full"))
    await write(MONDAY)
    await sql(
      `UPDATE traceability_ledger_digest SET claimed_until = now() + interval '1 minute', last_error = NULL`
    )
    await write(MONDAY)
    expect(createFiles).toHaveBeenCalledTimes(1)
    await sql(
      `UPDATE traceability_ledger_digest SET claimed_until = now() - interval '1 second', made_at = now() - interval '3 hours'`
    )
    expect(await digestCheck()).toMatchObject({ ok: false, samples: [{ day: "2031-03-03" }] })
    await write(MONDAY)
    expect(createFiles).toHaveBeenCalledTimes(2)
    expect(await stored()).toMatchObject([{ claimed_until: null, file_id: "file_1" }])
  })

  it("tells the stock check that none was made for more than a day", async () => {
    await trace.post("/settings", { ledger_digest: "file" })
    expect(await digestCheck()).toMatchObject({ ok: true })
    await sql(`UPDATE traceability_setting SET updated_at = now() - interval '27 hours'`)
    expect(await digestCheck()).toMatchObject({
      ok: false,
      samples: [{ error: "No digest was made for more than a day." }],
    })
    await trace.post("/settings", { ledger_digest: "off" })
    expect(await digestCheck()).toMatchObject({ ok: true })
  })

  describe("of a ledger that is touched after it", () => {
    beforeEach(async () => {
      await trace.post("/settings", { ledger_digest: "file" })
      catchFiles()
      await receive("LOT-B")
      await write(MONDAY)
    })

    it("says nothing while the ledger grows", async () => {
      await receive("LOT-C")
      expect(await verify()).toMatchObject({ ok: true, differences: [] })
    })

    it("shows that the tail of the movements was cut off", async () => {
      await tamper(
        "traceability_lot_movement",
        `DELETE FROM traceability_lot_movement WHERE seq = (SELECT max(seq) FROM traceability_lot_movement)`
      )
      const { ok, broken, differences } = await verify()
      expect({ ok, broken }).toEqual({ ok: false, broken: [] })
      expect(differences[0]).toMatchObject({ day: "2031-03-03" })
      expect(differences[0].message).toMatch(
        /^2 movements up to number \d+ were noted, and there are 1 now/
      )
      expect(differences[1].message).toMatch(/is gone/)
    })

    it("shows that the tail of the changes was cut off", async () => {
      await tamper("traceability_change", `DELETE FROM traceability_change`)
      const { ok, differences } = await verify()
      expect(ok).toBe(false)
      expect(differences[0].message).toMatch(/^1 changes up to number \d+ were noted/)
    })

    it("shows a ledger that was recomputed from the first row", async () => {
      await tamper(
        "traceability_lot_movement",
        `UPDATE traceability_lot_movement m SET quantity = 4,
           hash = (SELECT traceability_lot_movement_hash(x, NULL) FROM traceability_lot_movement x WHERE x.id = m.id)`
      )
      await tamper(
        "traceability_lot_movement",
        `UPDATE traceability_lot_movement m SET hash = traceability_lot_movement_hash(m, NULL)`
      )
      const { broken, differences } = await verify()
      expect(broken).toEqual([])
      expect(differences.length).toBeGreaterThan(0)
    })

    it("shows a digest that was changed or taken out itself", async () => {
      await write(TUESDAY)
      await sql(`UPDATE traceability_ledger_digest SET movement_count = 1 WHERE day = '2031-03-03'`)
      expect((await verify()).differences[0].message).toMatch(/digest itself was changed/)
      await sql(`DELETE FROM traceability_ledger_digest WHERE day = '2031-03-03'`)
      expect(await verify()).toMatchObject({
        ok: false,
        differences: [
          { day: "2031-03-04", message: expect.stringMatching(/before it was removed/) },
        ],
      })
    })
  })
})
