import { say } from "../../../../shared/say"
import type { Tracking } from "../../../../types/operation"
import type { ListColumn } from "../../../../types/list"
import { isDateColumn, isExpiryColumn } from "./list-column"
import { type ListProblem, unclear } from "./list-problem"
import type { ListLine } from "./split-by"
import type { Column } from "./understand-columns"

const isMergeable = (kind: ListColumn | null): boolean => isDateColumn(kind) || kind === "batch"

/**
 * The lines whose cell stands below one that a spreadsheet may have merged over several lines: every value of the column stands once, above blanks.
 * Where a value is repeated on the next line nothing was merged, and a blank is one. Nobody merges cells of two articles, or
 * over lines that are left out here since they are another article's.
 */
function belowMerged(data: ListLine[], place: number, articlePlace: number): ListLine[] {
  const articleOf = (line: ListLine | undefined) => line?.cells[articlePlace] || ""
  const valueOf = (line: ListLine) => line.cells[place] || ""
  const isRepeated = data.some(
    (line, i) => i > 0 && valueOf(line) && valueOf(line) === valueOf(data[i - 1])
  )
  if (isRepeated) {
    return []
  }
  let isBelow = false
  return data.filter((line, i) => {
    const above = data[i - 1]
    const goesOn = above?.line === line.line - 1 && [articleOf(above), ""].includes(articleOf(line))
    isBelow = !!valueOf(line) || (isBelow && goesOn)
    return isBelow && !valueOf(line)
  })
}

function refuseColumn(
  data: ListLine[],
  column: Column,
  place: number,
  articlePlace: number,
  tracking: Tracking
): ListProblem[] {
  if (column.problem || column.isEmpty || !column.title) {
    return []
  }
  const nameOf = (line: ListLine) => line.cells.filter(Boolean).join(" ")
  if (column.kind === "quantity" && tracking === "lot") {
    const blank = data.filter(({ cells }) => !cells[place])
    const reason = say("part.noQuantityOnLine")
    return blank.map((line) =>
      unclear({ line: line.line, column: place + 1 }, nameOf(line), reason)
    )
  }
  const reason = say("part.belowMerged")
  return isMergeable(column.kind)
    ? belowMerged(data, place, articlePlace).map((line) =>
        unclear({ line: line.line, column: place + 1 }, nameOf(line), reason)
      )
    : []
}

/**
 * Blanks of a table with titles that may be a value of the line above, or a quantity that got lost. Whoever says what the columns
 * are means them; without titles a number without a quantity is one unit, as Odoo's users know it.
 */
export const refuseBlankCells = (
  data: ListLine[],
  columns: Column[],
  { tracking, dropsDates }: { tracking: Tracking; dropsDates: boolean }
): ListProblem[] => {
  const articlePlace = columns.findIndex(({ kind }) => kind === "article")
  return columns.flatMap((column, place) =>
    dropsDates && isExpiryColumn(column.kind)
      ? []
      : refuseColumn(data, column, place, articlePlace, tracking)
  )
}
