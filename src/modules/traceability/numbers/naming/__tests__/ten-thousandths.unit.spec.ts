import fc from "fast-check"
import { fromTenThousandths, toTenThousandths } from "../ten-thousandths"

describe("ten-thousandths", () => {
  it.each([
    [1, 10_000n],
    [0.0001, 1n],
    [0.1 + 0.2, 3_000n],
    [1.0005, 10_005n],
    [1e12, 10_000_000_000_000_000n],
    [0, 0n],
  ])("counts %d as %s", (quantity, parts) => {
    expect(toTenThousandths(quantity)).toBe(parts)
  })

  it("gives the closest number also beyond 2^53, where dividing would not", () => {
    expect(fromTenThousandths(9_007_199_254_756_831n)).toBe(900_719_925_475.6831)
  })

  it("comes back to the same number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 5n * 10n ** 15n }), (parts) => {
        expect(toTenThousandths(fromTenThousandths(parts))).toBe(parts)
      })
    )
  })
})
