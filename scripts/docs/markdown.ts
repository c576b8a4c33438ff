export type Row = readonly string[]

/** A bar would end the cell, and a line break the row. */
const cell = (text: string): string => text.replace(/\s*\n\s*/g, " ").replace(/\|/g, "\\|")

/** A table, without the columns that no row fills. */
export function table(titles: Row, rows: readonly Row[]): string {
  const kept = titles.map((_, at) => at).filter((at) => rows.some((row) => row[at]))
  const line = (row: Row): string => `| ${kept.map((at) => cell(row[at])).join(" | ")} |`
  return [line(titles), `|${kept.map(() => "---|").join("")}`, ...rows.map(line)].join("\n")
}

/** What stands between blank lines: paragraphs, tables, headings. */
export const blocks = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join("\n\n")

export const code = (text: string): string => `\`${text}\``

/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-")
