import { FILE_PAGE, pagesAfter } from "../pages-after"

/** A list of numbers, as a database would answer what comes after one. */
const reader = (count: number) => (after: number | undefined) =>
  Promise.resolve({
    rows: Array.from({ length: count }, (_, i) => i + 1)
      .filter((row) => row > (after ?? 0))
      .slice(0, FILE_PAGE),
  })

describe("a list that is read page by page", () => {
  it.each([
    ["nothing", 0, [0]],
    ["less than a page", 3, [3]],
    ["two pages to the row", 2 * FILE_PAGE, [FILE_PAGE, FILE_PAGE, 0]],
    ["two pages and a bit", 2 * FILE_PAGE + 1, [FILE_PAGE, FILE_PAGE, 1]],
  ])("is read to its end: %s", async (_name, count, sizes) => {
    const pages: number[][] = []
    for await (const rows of pagesAfter(reader(count))) {
      pages.push(rows)
    }
    expect(pages.map((rows) => rows.length)).toEqual(sizes)
    expect(new Set(pages.flat()).size).toBe(count)
  })
})
