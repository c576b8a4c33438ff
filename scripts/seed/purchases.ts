import { PHONES } from "./phones"
import type { Shop } from "./seed-shop"

type Lot = {
  name: string
  quantity?: number
  expiresInDays?: number
  identifiers?: { kind: string; value: string }[]
}
export type Line = { sku: string; unitCost: number; quantity: number; lots?: Lot[] }

export type Purchase = {
  /** Recognises the purchase order in a later run. */
  key: string
  supplier: keyof typeof suppliers
  location: keyof Shop["locations"]
  expectedInDays: number
  /** Left out, the purchase order stays a draft; "confirmed" leaves its receipt open. */
  until?: "confirmed" | "received"
  lines: Line[]
}

export const suppliers = {
  laptops: {
    name: "Nordhain Computers",
    email: "orders@nordhain-computers.example.com",
    phone: "+49 30 5550 110",
  },
  coffee: {
    name: "Old Pier Roastery",
    email: "roastery@old-pier.example.com",
    note: "Delivers on Tuesdays",
  },
  cameras: {
    name: "Glasfeld Optics",
    email: "sales@glasfeld-optics.example.com",
    phone: "+33 4 5550 0142",
  },
  cells: {
    name: "Voltaris Cells",
    email: "logistics@voltaris-cells.example.com",
    phone: "+49 351 5550 77",
  },
  phones: {
    name: "Fjordtel Mobile",
    email: "b2b@fjordtel-mobile.example.com",
    note: "Sends both IMEIs with every delivery",
  },
  bikes: {
    name: "Radwerk Parts",
    email: "sales@radwerk-parts.example.com",
    note: "Motors and frames",
  },
}

const serials = (prefix: string, first: number, count: number): Lot[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `${prefix}${String(first + i).padStart(6, "0")}`,
  }))

const received = (sku: string, unitCost: number, lots: Lot[]): Line => ({
  sku,
  unitCost,
  lots,
  quantity: lots.reduce((sum, lot) => sum + (lot.quantity ?? 1), 0),
})

export const SPOILED_LOT = "RB-2609-007"

/** What the demo has ordered from them, and what came of it. */
export const purchases: Purchase[] = [
  {
    key: "first-laptops",
    supplier: "laptops",
    location: "berlin",
    expectedInDays: -21,
    until: "received",
    lines: [
      received("NL14-16-512", 610, serials("NL14-24-", 1, 12)),
      received("NL14-32-1TB", 790, serials("NL14P-24-", 1, 8)),
      received("NL16-32-1TB", 1210, serials("NL16-24-", 1, 6)),
    ],
  },
  {
    key: "laptops-for-lyon",
    supplier: "laptops",
    location: "lyon",
    expectedInDays: -14,
    until: "received",
    lines: [received("NL14-32-1TB", 790, serials("NL14P-24-", 101, 12))],
  },
  {
    key: "coffee",
    supplier: "coffee",
    location: "berlin",
    expectedInDays: -10,
    until: "received",
    lines: [
      received("COF-BEANS-1KG", 11.5, [
        { name: "RB-2511-031", quantity: 6, expiresInDays: -12 },
        { name: "RB-2603-014", quantity: 24, expiresInDays: 19 },
        { name: "RB-2608-002", quantity: 60, expiresInDays: 160 },
        { name: SPOILED_LOT, quantity: 36, expiresInDays: 190 },
        { name: "RB-2610-011", quantity: 80, expiresInDays: 245 },
      ]),
      received("COF-FILTER-1KG", 11.9, [
        { name: "RF-2604-003", quantity: 18, expiresInDays: 27 },
        { name: "RF-2609-005", quantity: 48, expiresInDays: 205 },
      ]),
    ],
  },
  {
    key: "cameras",
    supplier: "cameras",
    location: "berlin",
    expectedInDays: -7,
    until: "received",
    lines: [
      received("CAM-C1", 420, serials("C1-25-", 1, 10)),
      received("LENS-35", 96, [
        { name: "L35-2507", quantity: 10 },
        { name: "L35-2511", quantity: 20 },
      ]),
    ],
  },
  {
    key: "battery-cells",
    supplier: "cells",
    location: "berlin",
    expectedInDays: -40,
    until: "received",
    lines: [
      received("CELL-21700", 2.6, [
        { name: "CL-2604-A", quantity: 80, expiresInDays: 420 },
        { name: "CL-2605-B", quantity: 240, expiresInDays: 460 },
      ]),
    ],
  },
  {
    key: "e-bike-parts",
    supplier: "bikes",
    location: "berlin",
    expectedInDays: -35,
    until: "received",
    lines: [
      received("MOTOR-250", 118, serials("HM-26-", 1, 6)),
      received("FRAME-KITE-M", 210, serials("FR-26-", 1, 6)),
    ],
  },
  {
    key: "phones",
    supplier: "phones",
    location: "berlin",
    expectedInDays: -9,
    until: "received",
    lines: [
      received(
        "PHONE-F5-128",
        262,
        PHONES.map(({ imei, imei_2 }) => ({
          name: imei,
          identifiers: [{ kind: "imei_2", value: imei_2 }],
        }))
      ),
    ],
  },
  {
    // Its serial numbers are in examples/packing-list.csv.
    key: "laptops-to-receive",
    supplier: "laptops",
    location: "berlin",
    expectedInDays: 1,
    until: "confirmed",
    lines: [{ sku: "NL14-16-512", unitCost: 598, quantity: 500 }],
  },
  {
    key: "next-coffee",
    supplier: "coffee",
    location: "lyon",
    expectedInDays: 14,
    lines: [
      { sku: "COF-BEANS-1KG", unitCost: 11.5, quantity: 40 },
      { sku: "COF-FILTER-1KG", unitCost: 11.9, quantity: 20 },
    ],
  },
]
