import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../src/application/with-traceability"
import type { ItemPassport } from "../../src/types/passport"
import { find } from "./find"
import type { Catalog } from "./seed-catalog"

const document = (
  type: ItemPassport["documents"][number]["type"],
  title: string,
  url: string,
  access: ItemPassport["documents"][number]["access"] = "public"
) => ({ type, title, url, language: null, access })

const BIKE: Partial<ItemPassport> = {
  published: true,
  sections: {
    made: "public",
    batch: "public",
    components: "public",
    dates: "public",
    warranty: "owner",
  },
  texts: {
    en: {
      about: "A city e-bike, built in our own workshop.",
      made_from: "Aluminium frame, 250 W motor and a 36 V battery with forty cells.",
      care: "Oil the chain every 200 km. Store the battery half charged.",
      warranty: "Two years from delivery; the battery keeps 70 % of its capacity.",
      end_of_life: "Bring the bike or its battery to any of our shops. It is free of charge.",
      recall: "Do not charge the battery. Write to us, and we will collect it.",
    },
    de: {
      about: "Ein E-Bike für die Stadt, in unserer eigenen Werkstatt gebaut.",
      end_of_life: "Rad oder Akku nehmen alle unsere Läden kostenlos zurück.",
      recall: "Akku nicht laden. Schreiben Sie uns, wir holen ihn ab.",
    },
  },
  documents: [
    document("instructions", "Rider's manual", "https://example.com/kite/manual.pdf"),
    document("certificationInfo", "EN 15194", "https://example.com/kite/en-15194.pdf"),
    document("serviceInfo", "Workshop manual", "https://example.com/kite/workshop.pdf", "partner"),
  ],
}

const BATTERY: Partial<ItemPassport> = {
  published: true,
  template: "battery",
  texts: { en: { end_of_life: "Never in the household waste: give it back to any shop." } },
  documents: [],
  values: {
    manufacturer: { value: "Kite Bikes" },
    battery_category: { value: "LMT battery" },
    battery_model: { value: "BP36" },
    weight: { value: "3.1" },
    chemistry: { value: "Lithium, nickel, manganese and cobalt (NMC)" },
    rated_capacity: { value: "14" },
    voltage: { value: "30 / 36 / 42" },
    expected_lifetime: { value: "800 cycles" },
    commercial_warranty: { value: "2 years" },
    marking: { value: "Separate collection" },
    dismantling: { value: "Four screws T20 below the label; the cells are glued." },
  },
}

/** The battery that a repair put into a customer's e-bike, measured before it went in. */
const MEASURED = "BP36-26-000005"

async function seedUnitValues(container: MedusaContainer): Promise<void> {
  const lot = await find<{ id: string; inventory_item_id: string }>(
    container,
    "stock_lot",
    ["id", "inventory_item_id"],
    { name: MEASURED }
  )
  if (!lot) {
    return
  }
  await withTraceability(container, async (service) => {
    const { values } = await service.readLotPassport(lot.id)
    if (!Object.keys(values).length) {
      const measured = {
        battery_status: { value: "original" },
        state_of_health: { value: "100" },
        cycles: { value: "3" },
      }
      await service.writeLotPassport(lot, { values: measured }, null)
    }
  })
}

/** The e-bike and its battery have public pages; leaves alone what a visitor has changed. */
export async function seedPassports(container: MedusaContainer, catalog: Catalog): Promise<void> {
  for (const [sku, passport] of [
    ["EBIKE-KITE-M", BIKE],
    ["BAT-36V", BATTERY],
  ] as const) {
    const id = catalog[sku].inventoryItemId
    await withTraceability(container, async (service) => {
      const { published, template } = await service.readItemPassport(id)
      if (!published && template === "none") {
        await service.writeItemPassport(id, passport, null)
      }
    })
  }
  await seedUnitValues(container)
}
