/** A part of a list with the titles before it. `firstLine` is where its first unit stands in the whole list. */
export type ListPart = { text: string; firstLine: number; hasTitle: boolean }

const quotesIn = (line: string): number => line.split('"').length - 1

/** How far a cell with line breaks may push the end of a part: a stray quote must not make one part of everything. */
const OVERHANG_MAX = 200

/**
 * Divides a list into parts of about `size` lines, each with the line of titles (`titleLine`, from 1) before it, so that all
 * are read alike. A cell with line breaks is not cut. What stands before the titles is no unit.
 */
export function divideList(text: string, titleLine: number | null, size: number): ListPart[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n")
  while (lines.length && !lines[lines.length - 1].trim()) {
    lines.pop()
  }
  const title = titleLine === null ? [] : [lines[titleLine - 1]]
  const parts: ListPart[] = []
  let from = titleLine ?? 0
  while (from < lines.length) {
    let to = from
    let quotes = 0
    while (
      to < lines.length &&
      (to - from < size || (quotes % 2 === 1 && to - from < size + OVERHANG_MAX))
    ) {
      quotes += quotesIn(lines[to])
      to += 1
    }
    parts.push({
      text: [...title, ...lines.slice(from, to)].join("\n"),
      firstLine: from + 1,
      hasTitle: title.length > 0,
    })
    from = to
  }
  return parts
}

/** Where a line of a part stands in the whole list. */
export const lineInList = ({ firstLine, hasTitle }: ListPart, line: number): number =>
  Math.max(firstLine, firstLine + line - (hasTitle ? 2 : 1))

/** The beginning of a list: enough to see how it is understood. */
export function headOfList(text: string, count: number): string {
  let end = -1
  for (let i = 0; i < count; i++) {
    end = text.indexOf("\n", end + 1)
    if (end < 0) {
      return text
    }
  }
  return text.slice(0, end)
}

/** The same for the same text: a part that was entered before is known by it. */
export function nameOfText(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return `${(hash >>> 0).toString(16)}-${text.length}`
}
