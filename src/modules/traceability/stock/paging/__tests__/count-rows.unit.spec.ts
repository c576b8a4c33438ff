import { countRows } from "../count-rows"

/** Of a list with so many rows; tells how many it was asked to count. */
const counting = (rows: number) => {
  const asked: (number | null)[] = []
  const count = async (max: number | null) => {
    asked.push(max)
    return max === null ? rows : Math.min(rows, max)
  }
  return { asked, count }
}

const pageOf = (rows: number, offset: number, limit = 20) => ({
  offset,
  limit,
  found: Math.max(0, Math.min(limit + 1, rows - offset)),
})

describe("the count of a list", () => {
  it.each([
    ["nothing", 0, 0],
    ["a page that is not full", 7, 0],
    ["a page that is just full", 20, 0],
    ["the last page", 1_000_007, 1_000_000],
  ])("is known from the page alone: %s", async (_, rows, offset) => {
    const { asked, count } = counting(rows)
    expect(await countRows(pageOf(rows, offset), count)).toEqual({
      count: rows,
      count_is_exact: true,
    })
    expect(asked).toEqual([])
  })

  it.each([21, 999, 1_000])("is exact for %d rows", async (rows) => {
    const { count } = counting(rows)
    expect(await countRows(pageOf(rows, 0), count)).toEqual({ count: rows, count_is_exact: true })
  })

  it("counts no further than a thousand", async () => {
    const { asked, count } = counting(1_160_000)
    expect(await countRows(pageOf(1_160_000, 0), count)).toEqual({
      count: 1_000,
      count_is_exact: false,
    })
    expect(asked).toEqual([1_001])
  })

  it.each([980, 1_000, 19_980])(
    "always lets the next page be asked for: from %d",
    async (offset) => {
      const { count } = counting(1_160_000)
      const answer = await countRows(pageOf(1_160_000, offset), count)
      expect(answer.count).toBeGreaterThan(offset + 20 - 1)
      expect(answer).toEqual({ count: Math.max(1_000, offset + 21), count_is_exact: false })
    }
  )

  it("is exact when that is asked for", async () => {
    const { asked, count } = counting(1_160_000)
    expect(await countRows({ ...pageOf(1_160_000, 0), exact: true }, count)).toEqual({
      count: 1_160_000,
      count_is_exact: true,
    })
    expect(asked).toEqual([null])
  })

  it("says of a page behind the end what there is", async () => {
    expect(await countRows(pageOf(30, 40), counting(30).count)).toEqual({
      count: 30,
      count_is_exact: true,
    })
    expect(await countRows(pageOf(5_000, 6_000), counting(5_000).count)).toEqual({
      count: 1_000,
      count_is_exact: false,
    })
  })
})
