import { startShopProcesses, type ShopProcesses } from "./shop-processes"
jest.setTimeout(300_000)
describe("x", () => {
  let p: ShopProcesses
  beforeAll(async () => { const t = Date.now(); p = await startShopProcesses(); console.log(Date.now() - t) })
  afterAll(() => p?.stop())
  it("works", async () => {
    const admin = await p.worker.ask("admin", "a@example.com")
    const r = await fetch(p.servers[0].url + "/admin/traceability/integrity", admin)
    console.log(await r.text(), await p.worker.ask("memory"))
  })
})
