import { wilsonLowerBound } from "../wilson-lower-bound"

describe("wilsonLowerBound", () => {
  it.each([
    [1, 2, 0.12],
    [50, 100, 0.42],
    [1, 1, 0.27],
    [0, 10, 0],
    [0, 0, 0],
  ])("says of %d of %d that it is at least %d", (failures, units, least) => {
    expect(wilsonLowerBound(failures, units)).toBeCloseTo(least, 2)
  })

  it("puts twenty of a hundred above one of two", () => {
    expect(wilsonLowerBound(20, 100)).toBeGreaterThan(wilsonLowerBound(1, 2))
  })

  it("comes nearer to the share the more there are, and never above it", () => {
    const bounds = [10, 100, 1_000, 100_000].map((units) => wilsonLowerBound(units / 10, units))
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
    expect(bounds.at(-1)).toBeLessThan(0.1)
    expect(bounds.at(-1)).toBeGreaterThan(0.098)
  })
})
