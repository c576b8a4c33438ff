import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Option = { id: string; title: string; sku: string }

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let cable: Product
  let laptopId: string

  beforeAll(async () => {
    cable = await createProduct(api, admin, store, { title: "Cable 1_2", sku: "CAB-1", stock: 12 })
    await createProduct(api, admin, store, { title: "Cable tie", sku: "CABLE", stock: 3 })
    const laptop = (title: string, memory: string, ean: string) => ({
      title,
      sku: `NL-${memory.slice(0, 2)}`,
      ean,
      manage_inventory: true,
      options: { Memory: memory },
      prices: [{ currency_code: "eur", amount: 900 }],
    })
    const { data } = await api.post(
      "/admin/products?fields=id,*variants,*variants.inventory_items",
      {
        title: "Northlight Laptop",
        thumbnail: "https://shop.example/laptop.png",
        status: "published",
        options: [{ title: "Memory", values: ["16 GB", "32 GB"] }],
        variants: [
          laptop("Small", "16 GB", "4006381333931"),
          laptop("Large", "32 GB", "4006381333948"),
        ],
      },
      admin
    )
    const large = data.product.variants.find((one: { title: string }) => one.title === "Large")
    laptopId = large.inventory_items[0].inventory_item_id
    await trace.track(laptopId, "serial")
  })

  const find = async (q: string): Promise<string[]> =>
    (await trace.get("/items", { q })).items.map((item: Option) => item.sku)

  it.each([
    ["the product's title", "northlight", ["NL-16", "NL-32"]],
    ["words of title and option in any order", "32 laptop", ["NL-32"]],
    ["the variant's title", "Large", ["NL-32"]],
    ["an option value", "16 GB", ["NL-16"]],
    ["the SKU", "nl-3", ["NL-32"]],
    ["the EAN", "4006381333948", ["NL-32"]],
    ["a sign that means itself", "1_2", ["CAB-1"]],
    ["nothing where one word fits nowhere", "laptop purple", []],
  ])("finds by %s", async (_by, q, skus) => {
    expect((await find(q)).sort()).toEqual(skus)
  })

  it("puts the item whose code it is before others that have the text too", async () => {
    expect(await find("cable")).toEqual(["CABLE", "CAB-1"])
  })

  it("shows the picture, the stock and how it is tracked", async () => {
    expect((await trace.get("/items", { id: [laptopId] })).items).toEqual([
      {
        id: laptopId,
        title: "Northlight Laptop Large",
        sku: "NL-32",
        thumbnail: "https://shop.example/laptop.png",
        stocked_quantity: 0,
        tracking: "serial",
      },
    ])
    const { items } = await trace.get("/items", { q: "CAB-1" })
    expect(items).toMatchObject([
      { id: cable.inventoryItemId, stocked_quantity: 12, thumbnail: null, tracking: "none" },
    ])
  })

  it("pages through what it finds, and through all items by SKU", async () => {
    expect(await trace.get("/items", { q: "cable", limit: 1, offset: 1 })).toMatchObject({
      items: [{ sku: "CAB-1" }],
      count: 2,
    })
    const { items, count } = await trace.get("/items", { limit: 3 })
    expect(items.map((item: Option) => item.sku)).toEqual(["CAB-1", "CABLE", "NL-16"])
    expect(count).toBe(4)
  })
})
