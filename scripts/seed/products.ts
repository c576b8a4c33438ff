import type { SetItemTrackingInput } from "../../src/workflows/tracking/steps/set-item-tracking"

export type Tracking = SetItemTrackingInput["change"]

export type Variant = {
  sku: string
  /** Of GS1's numbers for demonstrations. */
  ean?: string
  title: string
  price: number
  tracking?: Tracking
  /** Sold before it has arrived. */
  allow_backorder?: boolean
  /** SKUs whose inventory items this variant takes its stock from, with how many of each. */
  kit?: Record<string, number>
}

export type Product = {
  handle: string
  title: string
  description: string
  option: string
  variants: Variant[]
  /** Only built in, never sold. */
  internal?: boolean
}

const WARRANTY_TWO_YEARS = 730

const bySerial = (prefix: string): Tracking => ({
  tracking: "serial",
  number_prefix: prefix,
  number_padding: 6,
  next_number: 1,
  removal_strategy: "fifo",
  warranty_days: WARRANTY_TWO_YEARS,
})

const coffee: Tracking = {
  tracking: "lot",
  number_prefix: "RB-%(y)s%(month)s-",
  number_padding: 3,
  removal_strategy: "fefo",
  use_expiration: true,
  expiration_days: 365,
  removal_days: 7,
  alert_days: 30,
}

const cells: Tracking = {
  tracking: "lot",
  number_prefix: "CL-",
  number_padding: 4,
  removal_strategy: "fefo",
  use_expiration: true,
  expiration_days: 720,
  alert_days: 60,
}

/** What the demo sells and builds. */
export const products: Product[] = [
  {
    handle: "northlight-laptop-14",
    title: "Northlight Laptop 14",
    description: "A light 14-inch laptop for every day. Every unit has its own serial number.",
    option: "Configuration",
    variants: [
      {
        sku: "NL14-16-512",
        title: "16 GB / 512 GB",
        price: 949.9,
        tracking: bySerial("NL14-26-"),
        allow_backorder: true,
      },
      { sku: "NL14-32-1TB", title: "32 GB / 1 TB", price: 1249.9, tracking: bySerial("NL14P-26-") },
    ],
  },
  {
    handle: "northlight-laptop-16",
    title: "Northlight Laptop 16",
    description:
      "A 16-inch workstation with a fast graphics card. Every unit has its own serial number.",
    option: "Configuration",
    variants: [
      { sku: "NL16-32-1TB", title: "32 GB / 1 TB", price: 1899.9, tracking: bySerial("NL16-26-") },
    ],
  },
  {
    handle: "old-pier-coffee",
    title: "Old Pier Coffee",
    description:
      "A dark house blend, roasted in small batches. The batch that expires first is shipped first.",
    option: "Grind",
    variants: [
      { sku: "COF-BEANS-1KG", title: "Whole beans, 1 kg", price: 24.9, tracking: coffee },
      { sku: "COF-FILTER-1KG", title: "Ground for filter, 1 kg", price: 25.9, tracking: coffee },
    ],
  },
  {
    handle: "camera-body",
    title: "Camera Body C1",
    description: "A mirrorless camera body, with its own serial number.",
    option: "Colour",
    variants: [{ sku: "CAM-C1", title: "Black", price: 799, tracking: bySerial("C1-26-") }],
  },
  {
    handle: "lens-35mm",
    title: "35 mm Lens",
    description: "A fast prime lens, traced by production lot.",
    option: "Mount",
    variants: [
      {
        sku: "LENS-35",
        title: "C mount",
        price: 249,
        tracking: { tracking: "lot", number_prefix: "L35-", number_padding: 4 },
      },
    ],
  },
  {
    handle: "camera-starter-kit",
    title: "Camera Starter Kit",
    description: "One camera body and two lenses in one box.",
    option: "Set",
    variants: [
      {
        sku: "KIT-CAMERA",
        title: "Body with two lenses",
        price: 1199.9,
        kit: { "CAM-C1": 1, "LENS-35": 2 },
      },
    ],
  },
  {
    handle: "kite-e-bike",
    title: "Kite E-Bike",
    description:
      "A city e-bike, built in house: its serial number tells which battery, motor and frame are in it.",
    option: "Size",
    variants: [
      {
        sku: "EBIKE-KITE-M",
        ean: "9506000134369",
        title: "M",
        price: 2489.9,
        tracking: bySerial("KITE-26-"),
      },
    ],
  },
  {
    handle: "battery-pack-36v",
    title: "Battery Pack 36 V",
    description:
      "Forty cells in a case, built in house, for the Kite E-Bike. Sold as a spare part too.",
    option: "Capacity",
    variants: [
      {
        sku: "BAT-36V",
        ean: "9506000134376",
        title: "500 Wh",
        price: 489,
        tracking: bySerial("BP36-26-"),
      },
    ],
  },
  {
    handle: "hub-motor",
    title: "Hub Motor 250 W",
    description: "The rear motor of the Kite E-Bike, with the maker's serial number.",
    option: "Wheel",
    variants: [{ sku: "MOTOR-250", title: "28 inch", price: 299, tracking: bySerial("HM-26-") }],
  },
  {
    handle: "kite-frame",
    title: "Kite Frame",
    description: "The frame of the Kite E-Bike, with its frame number.",
    option: "Size",
    internal: true,
    variants: [{ sku: "FRAME-KITE-M", title: "M", price: 0, tracking: bySerial("FR-26-") }],
  },
  {
    handle: "battery-cell",
    title: "Battery Cell 21700",
    description: "Lithium-ion cells, traced by the maker's lot.",
    option: "Type",
    internal: true,
    variants: [{ sku: "CELL-21700", title: "5 Ah", price: 0, tracking: cells }],
  },
  {
    handle: "fjord-phone",
    title: "Fjord Phone 5",
    description:
      "A phone for two SIM cards. Its first IMEI is its serial number, and it is found by the second one too.",
    option: "Storage",
    variants: [
      {
        sku: "PHONE-F5-128",
        title: "128 GB",
        price: 449,
        tracking: {
          tracking: "serial",
          removal_strategy: "fifo",
          warranty_days: WARRANTY_TWO_YEARS,
        },
      },
    ],
  },
  {
    handle: "tote-bag",
    title: "Canvas Tote Bag",
    description: "A sturdy cotton bag. Nobody needs its serial number.",
    option: "Colour",
    variants: [{ sku: "BAG-TOTE", title: "Natural", price: 14.9 }],
  },
]
