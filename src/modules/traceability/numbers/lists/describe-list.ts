import type { FoundTitle } from "./find-title"
import type { UnderstoodColumn } from "./pasted-lots"
import { type SkippedLine, skippedLine } from "./skip-lines"
import type { ListLine } from "./split-by"
import type { Column } from "./understand-columns"

/** What stands above the units of a list and is none: headings and titles, also those of the next page. */
export function skippedOf(found: FoundTitle): SkippedLine[] {
  return [
    ...found.heading.map((line) => skippedLine(line, "heading")),
    ...[...(found.title ? [found.title] : []), ...found.repeated].map((line) =>
      skippedLine(line, "title")
    ),
  ]
}

const SAMPLES_MAX = 3

/** What is shown of a column, so that a person can say what it is. */
export const describeColumn = (
  { title, kind, problem, isEmpty }: Column,
  place: number,
  data: ListLine[]
): UnderstoodColumn => ({
  title,
  kind: problem || isEmpty ? null : kind,
  problem,
  samples: firstCells(data, place),
})

function firstCells(data: ListLine[], place: number): string[] {
  const samples: string[] = []
  for (const { cells } of data) {
    if (cells[place] && samples.push(cells[place].slice(0, 100)) === SAMPLES_MAX) {
      break
    }
  }
  return samples
}
