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

  it("comes back to the same number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 5n * 10n ** 15n }), (parts) => {
        expect(toTenThousandths(fromTenThousandths(parts))).toBe(parts)
      })
    )
  })
})
