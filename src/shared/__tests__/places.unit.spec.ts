import { VIRTUAL_LOCATIONS } from "../../types/operation"
import {
  careAt,
  ENDLESS_LOCATIONS,
  holdsStock,
  isOwnedByCustomer,
  isVirtualLocation,
  shelfOf,
} from "../places"

describe("places", () => {
  it("knows a stock location from every virtual place", () => {
    expect(VIRTUAL_LOCATIONS.every(isVirtualLocation)).toBe(true)
    expect(isVirtualLocation("sloc_01")).toBe(false)
  })

  it("keeps stock rows everywhere except at the endless places", () => {
    expect(VIRTUAL_LOCATIONS.filter((place) => !holdsStock(place))).toEqual(ENDLESS_LOCATIONS)
    expect(holdsStock("sloc_01")).toBe(true)
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
