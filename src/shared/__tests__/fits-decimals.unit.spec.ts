import { fitsDecimals } from "../fits-decimals"

describe("a number with so many decimals", () => {
  it.each([
    [0, 4],
    [3.3333, 4],
    [-0.0001, 4],
    [0.1 + 0.2, 4],
    [123456789012.3456, 4],
    [1.0000000001, 10],
  ])("%d fits %d", (value, digits) => expect(fitsDecimals(value, digits)).toBe(true))

  it.each([
    [0.00001, 4],
    [3.33333, 4],
    [-3.33333, 4],
    [1_000_000.00004, 4],
    [1.00000000001, 10],
  ])("%d does not fit %d", (value, digits) => expect(fitsDecimals(value, digits)).toBe(false))
})
