import fc from "fast-check"
import { type Item, KIND, type Part } from "./books"

/** Few numbers, so that commands meet. */
const NAMES: Record<Item, string[]> = {
  phone: ["P1", "P2", "P3", "P4", "P5"],
  coffee: ["C1", "C2"],
  drill: ["D1", "D2", "D3"],
  robot: ["R1", "R2"],
}

export const warehouse = fc.constantFrom<"A" | "B">("A", "A", "A", "B")
export const item = fc.constantFrom<Item>(
  "phone",
  "phone",
  "phone",
  "phone",
  "coffee",
  "drill",
  "robot"
)
export const numbered = fc.constantFrom<Item>("phone", "phone", "coffee")
export const index = fc.nat({ max: 7 })
export const lotName = fc.constantFrom(...Object.values(NAMES).flat())
export const nameOf = (of: Item) => fc.constantFrom(...NAMES[of])

export const partOf = (of: Item): fc.Arbitrary<Part> =>
  fc.record({
    name: nameOf(of),
    quantity: KIND[of] === "serial" ? fc.constant(1) : fc.integer({ min: 1, max: 3 }),
  })

export const partsOf = (of: Item, max = 3): fc.Arbitrary<Part[]> =>
  fc.array(partOf(of), { minLength: 1, maxLength: max })
