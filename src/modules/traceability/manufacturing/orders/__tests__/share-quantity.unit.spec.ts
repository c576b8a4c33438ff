import { sumQuantities } from "../../../../../shared/round-quantity"
import { shareQuantity } from "../share-quantity"

describe("sharing a demand over the parts of an order", () => {
  it.each<[number, number[], boolean, number[]]>([
    [15, [1, 1, 1], false, [5, 5, 5]],
    [10, [1, 4], false, [2, 8]],
    [1, [1, 1, 1], false, [0.3333, 0.3334, 0.3333]],
    [5, Array(10).fill(1), false, Array(10).fill(0.5)],
    [5, [1, 1], true, [3, 2]],
    [10, [3, 2], true, [6, 4]],
  ])("shares %p over %p (whole: %p)", (total, weights, whole, shares) => {
    expect(shareQuantity(total, weights, whole)).toEqual(shares)
  })

  it("always adds up to the whole", () => {
    for (let n = 1; n < 60; n++) {
      const weights = Array.from({ length: n }, (_, i) => 1 + (i % 7))
      expect(sumQuantities(shareQuantity(123.4567, weights, false))).toBe(123.4567)
      expect(sumQuantities(shareQuantity(100, weights, true))).toBe(100)
    }
  })
})
