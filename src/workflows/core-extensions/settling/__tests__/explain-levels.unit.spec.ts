import { placeKey } from "../../../../shared/stock-place"
import { explainLevels } from "../explain-levels"

const at = (location_id: string, adjustment: number) => ({
  inventory_item_id: "item",
  location_id,
  adjustment,
})
const ahead = (...places: [string, number][]) =>
  new Map(places.map(([location, difference]) => [placeKey(at(location, 0)), difference]))

describe("whether a dead claim has changed Medusa's levels", () => {
  it.each<[string, ReturnType<typeof explainLevels>, ReturnType<typeof explainLevels>]>([
    [
      "is no, where the levels agree",
      "unchanged",
      explainLevels([at("a", -1)], [], ahead(["a", 0])),
    ],
    [
      "is yes, where they are off by it",
      "changed",
      explainLevels([at("a", -1)], [], ahead(["a", -1])),
    ],
    [
      "is no, where another one of another quantity explains them",
      "unchanged",
      explainLevels([at("a", -1)], [[at("a", -2)]], ahead(["a", -2])),
    ],
    [
      "is either, where another one of the same quantity does so as well",
      "either",
      explainLevels([at("a", -1)], [[at("a", -1)]], ahead(["a", -1])),
    ],
    [
      "is yes, where both have happened",
      "changed",
      explainLevels([at("a", -1)], [[at("a", -1)]], ahead(["a", -2])),
    ],
    [
      "is yes, where its second place tells it from the other one",
      "changed",
      explainLevels([at("a", -1), at("b", 1)], [[at("a", -1)]], ahead(["a", -1], ["b", 1])),
    ],
    [
      "is unknown, where nothing explains them",
      null,
      explainLevels([at("a", -1)], [], ahead(["a", 5])),
    ],
  ])("%s", (_what, expected, found) => {
    expect(found).toBe(expected)
  })
})
