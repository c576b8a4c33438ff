import type { Step } from "./commands"

const phones = (...names: string[]) => names.map((name) => ({ name, quantity: 1 }))

/** Sequences that once failed, by what is right, cut down to what matters. A failing run prints its steps in this form. */
export const KEPT_CASES: Record<string, Step[]> = {
  "ships a part of an order that has reserved the last of the stock": [
    ["receive", { item: "phone", place: "A", parts: phones("P1", "P2") }],
    ["order", { item: "phone", quantity: 2, place: "A" }],
    ["fulfil", { order: 0, quantity: 1, parts: null }],
    ["fulfil", { order: 0, quantity: 1, parts: null }],
  ],
  "does not promise a unit that was blocked while the customer had it, when its fulfilment is cancelled":
    [
      ["receive", { item: "phone", place: "A", parts: phones("P1") }],
      ["order", { item: "phone", quantity: 1, place: "A" }],
      ["fulfil", { order: 0, quantity: 1, parts: null }],
      ["hold", { lot: 0, block: true }],
      ["cancelFulfilment", { delivery: 0 }],
      ["fulfil", { order: 0, quantity: 1, parts: null }],
    ],
  "takes a number whose every movement was reversed as a new one": [
    ["count", { item: "coffee", name: "C1", place: "A", counted: 4 }],
    ["undo", { done: 0 }],
    ["receive", { item: "coffee", place: "A", parts: [{ name: "C1", quantity: 1 }] }],
  ],
}
