import { say } from "../../../../shared/say"
import { shortenValue } from "../naming/shorten-value"
import { describeReading } from "./describe-date"
import type { ColumnProblem, DecimalMark, ListColumn } from "../../../../types/list"
import type { RefusalDetails } from "../../../../types/refusal"
import { type ListProblem, unclear, unreadable } from "./list-problem"
import { readListDate } from "./read-list-date"
import { kindOfCell } from "./understand-cells"
import type { Column } from "./understand-columns"
import { isPlaceholder } from "../naming/spoilt-name"

/** A cell and where it stands, columns counted from 1. */
export type Cell = { line: number; column: number; text: string }

const SAY = "say what each column is, or leave it out"

function describeProblem(
  problem: ColumnProblem,
  column: Column,
  cell: Cell
): string | RefusalDetails {
  const title = column.title ? ` under ${shortenValue(column.title)}` : ""
  switch (problem) {
    case "title":
      return `stands${title}, which is not a title that is understood: ${SAY}`
    case "mixed":
      return "stands in a column that holds quantities and dates: one column is one thing, so put them into columns of their own"
    case "twice":
      return `is not the only one of its kind on line ${cell.line}: of two columns with ${KINDS[column.kind!] ?? "identifiers"} it is not clear which is meant, so ${SAY}`
    case "unnamed":
      return `stands in a column that is not named: ${SAY}`
    default:
      return say("part.neitherQuantityNorDate")
  }
}

const KINDS: { [kind in ListColumn]?: string } = {
  name: "lot or serial numbers",
  quantity: "quantities",
  expires_at: "expiration dates",
  best_before_at: "best-before dates",
  produced_at: "production dates",
  packed_at: "packing dates",
  sell_by_at: "sell-by dates",
  batch: "batches",
  second_identifier: "identifiers",
  article: "articles",
  ignore: "nothing of use",
}

/** A cell of a column that is not understood. */
export function refuseCell(
  cell: Cell,
  column: Column,
  { mark, now }: { mark?: DecimalMark; now: Date }
): ListProblem {
  const { text } = cell
  if (column.problem !== "cells") {
    return unclear(cell, text, describeProblem(column.problem!, column, cell))
  }
  const kind = kindOfCell(text, mark, now)
  if (kind === "quantity or date") {
    return refuseDateOrQuantity(cell, now)
  }
  if (kind === "identifier") {
    return unclear(
      cell,
      text,
      `is too long for a quantity: it may be a second number of the unit or an article's EAN, so ${SAY}`
    )
  }
  return isPlaceholder(text) ? refusePlaceholder(cell) : refuseText(cell)
}

const refuseText = (cell: Cell): ListProblem =>
  unreadable(cell, cell.text, say("part.neitherQuantityNorDate"))

export const refuseQuantity = (cell: Cell): ListProblem =>
  unreadable(cell, cell.text, say("part.noQuantity"))

export const refusePlaceholder = (cell: Cell): ListProblem =>
  unclear(cell, cell.text, say("part.placeholder"))

export function refuseDateOrQuantity(cell: Cell, now: Date): ListProblem {
  const days = readListDate(cell.text, now)?.readings ?? []
  const readings = [`quantity ${cell.text}`, ...days.map(describeReading)]
  const reason = `can be a quantity or a date (${readings.join(", ")}): write dates as year-month-day, or say what the column is`
  return unclear(cell, cell.text, reason, readings)
}
