import { shareAmongLines } from "../share-among-lines"

const share = (quantities: number[], rooms: number[]) => {
  const rows = quantities.map((quantity, i) => ({ name: `L${i}`, quantity }))
  const lines = rooms.map((room, i) => ({ id: `line${i}`, room }))
  return [...shareAmongLines(rows, lines).values()].map((of) =>
    of.map(({ name, quantity }) => `${name} ${quantity}`)
  )
}

describe("the rows of an article that stands on several lines", () => {
  it.each([
    ["fill one line after the other", [1, 1, 1], [2, 1], [["L0 1", "L1 1"], ["L2 1"]]],
    ["are cut where a line is full", [10], [6, 4], [["L0 6"], ["L0 4"]]],
    ["go to the last line with what is too much", [10], [3, 4], [["L0 3"], ["L0 7"]]],
    ["leave out a line that is full already", [1], [0, 1], [[], ["L0 1"]]],
    ["keep their four decimals", [0.3], [0.1, 0.2], [["L0 0.1"], ["L0 0.2"]]],
  ])("%s", (_name, quantities, rooms, shares) => {
    expect(share(quantities, rooms)).toEqual(shares)
  })
})
