import { generateEntityId } from "@medusajs/framework/utils"
import { firstIdAt } from "../../../shared/first-id-at"
import { newId } from "../new-id"

describe("ids", () => {
  it("look like Medusa's and sort with them by time", () => {
    const earlier = generateEntityId(undefined, "slot")
    jest.useFakeTimers({ now: Date.now() + 5 })
    const later = newId("slot")
    jest.useRealTimers()
    expect(later).toMatch(/^slot_[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(later).toHaveLength(earlier.length)
    expect(later > earlier).toBe(true)
  })

  it("never repeat", () => {
    expect(new Set(Array.from({ length: 50_000 }, () => newId("x"))).size).toBe(50_000)
  })

  it("come after what the ids of their moment begin with, and before those of a later one", () => {
    const now = Date.now()
    const id = newId("x")
    expect(id >= firstIdAt("x", new Date(now))).toBe(true)
    expect(id < firstIdAt("x", new Date(now + 60_000))).toBe(true)
  })
})
