import {
  hasStockRows,
  isEndless,
  isOnHand,
} from "../../modules/traceability/stock/ledger/place-conditions"
import { CARE_PREFIX, VIRTUAL_LOCATIONS } from "../../types/operation"
import {
  careAt,
  ENDLESS_LOCATIONS,
  holdsStock,
  isOwnedByCustomer,
  isVirtualLocation,
  shelfOf,
} from "../places"

const namedIn = (sql: string): string[] => [...sql.matchAll(/'([^']+)'/g)].map(([, place]) => place)

describe("places", () => {
  it("knows a stock location from every virtual place", () => {
    expect(VIRTUAL_LOCATIONS.every(isVirtualLocation)).toBe(true)
    expect(isVirtualLocation("sloc_01")).toBe(false)
  })

  it("keeps stock rows everywhere except at the endless places", () => {
    expect(VIRTUAL_LOCATIONS.filter((place) => !holdsStock(place))).toEqual(ENDLESS_LOCATIONS)
    expect(holdsStock("sloc_01")).toBe(true)
  })

  it("says the same in SQL", () => {
    expect(isOnHand("location_id")).toMatch(/^\(location_id NOT IN \(/)
    expect(namedIn(isOnHand("location_id"))).toEqual([...VIRTUAL_LOCATIONS, CARE_PREFIX])
    expect(isEndless("location_id")).toMatch(/^location_id IN \(/)
    expect(namedIn(isEndless("location_id"))).toEqual(ENDLESS_LOCATIONS)
    expect(hasStockRows("location_id")).toMatch(/^location_id NOT IN \(/)
    expect(namedIn(hasStockRows("location_id"))).toEqual(ENDLESS_LOCATIONS)
  })
})

describe("places of care", () => {
  it("are on our shelf, but no stock of ours, and belong to customers", () => {
    expect(careAt("sloc_1")).toBe("care:sloc_1")
    expect(isVirtualLocation("care:sloc_1")).toBe(true)
    expect(holdsStock("care:sloc_1")).toBe(true)
    expect([shelfOf("care:sloc_1"), shelfOf("sloc_1")]).toEqual(["sloc_1", "sloc_1"])
    expect(["customer", "care:sloc_1", "sloc_1", "scrap"].map(isOwnedByCustomer)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
