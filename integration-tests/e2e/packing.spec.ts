import { createProduct, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import { placeOrder } from "../helpers/place-order"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { cameraFlags, filmCodes } from "./helpers/camera-film"
import { openDemoShop, type DemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"

const LAPTOP = "09506000134352"
const MUG = "4006381333931"
const PHONE = { width: 390, height: 844 }
const SCREEN = { width: 1440, height: 900 }

type Order = { id: string; display_id?: number; delivery: { id: string; reference: string } }

/** A packer with a scanner, and one with a phone. */
describe("packing orders in the admin", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let browser: Browser
  let laptop: Product
  let mug: Product

  const order = async (laptops: number, mugs: number, guest: string): Promise<Order> => {
    const lines = [
      { variantId: laptop.variantId, quantity: laptops },
      { variantId: mug.variantId, quantity: mugs },
    ]
    const placed = await placeOrder(shop.api, shop.store, lines, { email: `${guest}@example.com` })
    const { operations } = await trace.order(placed.id)
    return { id: placed.id, display_id: placed.display_id, delivery: operations[0] }
  }

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    trace = traceability(shop.api, shop.admin)
    const product = (title: string, sku: string, stock?: number) =>
      createProduct(shop.api, shop.admin, shop.store, { title, sku, stock })
    const code = (of: Product, fields: object) =>
      shop.api.post(`/admin/products/${of.productId}/variants/${of.variantId}`, fields, shop.admin)
    laptop = await product("Northlight Notebook", "NB-14")
    mug = await product("Enamel Mug", "MUG-1", 50)
    await code(laptop, { ean: LAPTOP.slice(1) })
    await code(mug, { ean: MUG })
    await trace.track(laptop.inventoryItemId, "serial")
    const names = Array.from({ length: 9 }, (_, i) => `NB-00${i + 1}`)
    await trace.receive(shop.store.locationId, laptop.inventoryItemId, names)
    browser = await openBrowser(demo)
    await logIn(browser.page, demo)
  }, DEMO_START_LIMIT_MS)

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  afterEach(() => {
    expect(browser?.problems ?? []).toEqual([])
  })

  const scan = async (code: string) => {
    await browser.page.keyboard.type(code)
    await browser.page.keyboard.press("Enter")
  }
  const delivered = async ({ id }: Order) => {
    const { lines } = await trace.order(id)
    return lines.flatMap((line: { delivered: { name: string }[] }) =>
      line.delivered.map((lot) => lot.name)
    )
  }
  const fulfilments = async ({ id }: Order) =>
    (await shop.api.get(`/admin/orders/${id}`, shop.admin)).data.order.fulfillments.length

  it("packs an order with scans and one press, and refuses what is wrong in between", async () => {
    const { page, screenshot } = browser
    const first = await order(2, 3, "first")
    const other = await order(1, 1, "other")
    const next = await trace.get(`/packing/${other.delivery.id}`)
    const [{ lot_name: held }] = next.packing.lines.find(
      (line: { sku: string }) => line.sku === "NB-14"
    ).suggestions
    await page.goto("/app/traceability/packing")
    await page.getByLabel("Scan an order's number or a picking list").waitFor()
    await screenshot("packing-queue")
    await scan(`#${first.display_id}`)
    await page.getByRole("heading", { name: `Order #${first.display_id}` }).waitFor()
    await page.getByLabel("Scan a unit, or DONE").waitFor()

    await scan(MUG)
    await page.getByText("1 of 3").waitFor()
    await scan(held)
    await page.getByText(`${held} is reserved for`).first().waitFor()
    await scan(`]d201${LAPTOP}21NB-001`)
    await page.getByText("1 of 2").waitFor()
    await scan("NB-001")
    await page
      .getByText(/NB-001 is scanned already/)
      .first()
      .waitFor()
    await screenshot("pack-station")
    await page.setViewportSize(PHONE)
    await screenshot("pack-station-phone")
    await page.setViewportSize(SCREEN)

    // Another device, or this one after a reload, goes on.
    await page.reload()
    await page.getByText("1 of 2").waitFor()
    await scan("NB-002")
    await scan(MUG)
    await scan(MUG)
    await page.getByText("5 of 5").waitFor()
    await page.getByRole("button", { name: "Fulfil", exact: true }).click()

    await page.getByRole("heading", { name: /is fulfilled|Order #/ }).waitFor()
    await eventually(async () => expect(await delivered(first)).toHaveLength(2))
    expect((await delivered(first)).sort()).toEqual(["NB-001", "NB-002"])
    expect(await fulfilments(first)).toBe(1)
    expect(await delivered(other)).toEqual([])
  }, 120_000)

  it("needs no press where DONE of the picking list is scanned, and asks about a rest", async () => {
    const { page } = browser
    const packed = await order(1, 2, "done")
    await page.goto("/app/traceability/packing")
    await page.getByLabel("Scan an order's number or a picking list").waitFor()
    await scan(packed.delivery.reference)
    await page.getByLabel("Scan a unit, or DONE").waitFor()
    const { packing } = await trace.get(`/packing/${packed.delivery.id}`)
    const line = packing.lines.find((one: { sku: string }) => one.sku === "NB-14")
    await scan(line.suggestions[0].lot_name)
    await scan(MUG)
    await page.getByText("2 of 3").waitFor()
    await scan("DONE WH/OUT/99999")
    await page
      .getByText(/This DONE belongs to WH\/OUT\/99999/)
      .first()
      .waitFor()
    await scan(`DONE ${packed.delivery.reference}`)
    await page.getByText("Enamel Mug: 1 of 2").waitFor()
    await page.getByRole("button", { name: "Keep editing" }).click()
    expect(await fulfilments(packed)).toBe(0)

    await page.getByRole("button", { name: /Take Enamel Mug back/ }).click()
    await page.getByText("1 of 3").waitFor()
    await page.getByLabel("Scan a unit, or DONE").focus()
    await scan(MUG)
    await scan(MUG)
    await scan(`DONE ${packed.delivery.reference}`)
    await eventually(async () => expect(await fulfilments(packed)).toBe(1))
    expect(await delivered(packed)).toEqual([line.suggestions[0].lot_name])
  }, 120_000)

  it("prints picking lists of several deliveries, each on a page", async () => {
    const { page, screenshot } = browser
    const lists = [await order(1, 2, "list-one"), await order(1, 1, "list-two")]
    const ids = lists.map(({ delivery }) => delivery.id).join(",")
    await page.goto(`/app/traceability/picking-list?ids=${ids}`)
    for (const { delivery } of lists) {
      await page
        .getByRole("img", { name: `DONE ${delivery.reference}` })
        .first()
        .waitFor()
    }
    await screenshot("picking-list")
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  }, 60_000)

  it("packs what a phone's camera sees: DataMatrix, Code 128, EAN-13 and a QR code", async () => {
    const packed = await order(3, 1, "camera")
    const { packing } = await trace.get(`/packing/${packed.delivery.id}`)
    const line = packing.lines.find((one: { sku: string }) => one.sku === "NB-14")
    const [first, second, third] = line.suggestions.map(
      (unit: { lot_name: string }) => unit.lot_name
    )
    const film = filmCodes(
      [
        // Separators of GS1 between the lot and the serial number have to survive.
        { symbology: "datamatrix", text: `^FNC101${LAPTOP}10L7^FNC121${first}` },
        { symbology: "code128", text: second },
        { symbology: "ean13", text: MUG },
        { symbology: "qrcode", text: `https://id.example.com/01/${LAPTOP}/21/${third}` },
      ],
      { code: 2, paper: 1 }
    )
    const phone = await openBrowser(demo, cameraFlags(film))
    try {
      const { page, screenshot } = phone
      await logIn(page, demo)
      await page.setViewportSize(PHONE)
      await page.goto(`/app/traceability/packing/${packed.delivery.id}`)
      await page.getByRole("button", { name: "Camera", exact: true }).click()
      await page.getByText("4 of 4").waitFor({ timeout: 60_000 })
      await screenshot("camera")
      await page.getByRole("button", { name: "Close camera" }).click()
      await page.getByRole("button", { name: "Fulfil", exact: true }).click()
      await eventually(async () => expect(await fulfilments(packed)).toBe(1))
      expect((await delivered(packed)).sort()).toEqual([first, second, third].sort())
      expect(phone.problems).toEqual([])
    } finally {
      await phone.close()
    }
  }, 180_000)

  it("says that there is no camera", async () => {
    const { page } = browser
    await page.goto("/app/traceability/scan")
    await page.getByRole("button", { name: "Camera", exact: true }).click()
    await page.getByText(/This device has no camera|The camera is not allowed/).waitFor()
  }, 60_000)
})
