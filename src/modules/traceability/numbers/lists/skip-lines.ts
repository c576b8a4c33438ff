import { forEachSliced, type Sliced } from "../../../../shared/in-slices"
import type { SkipReason } from "../../../../types/list"
import { isTotal } from "./read-title"
import type { ListLine } from "./split-by"

export type SkippedLine = {
  line: number
  text: string
  reason: SkipReason
}

/** What a spreadsheet writes for itself, page numbers, counts of rows, dates of printing, room for a signature. */
const FOOTERS = [
  /^sep=.?$/i,
  /^(?:page|seite|página|pagina|pag\.|blad|صفحة)\s+\d+(?:\s*(?:of|\/|von|de|di|van|sur|من)\s*\d+)?$/iu,
  /^[\d./-]{8,10}\s+(?:page|seite|página|pagina)\s+\d+(?:\s*(?:of|\/|von|de|di|van)\s*\d+)?$/iu,
  /^(?:(?:carried|brought|carry)[\s-]+(?:forward|over)|übertrag|à reporter|suma y sigue|da riportare)[\s:]*[\d.,]*$/iu,
  /^第\s*\d+\s*[页頁](?:.{0,3}共\s*\d+\s*[页頁])?$/u,
  /^\(?\d+\s+(?:rows?|records?|items?|lines?|entries|results?|pcs|pieces|units|zeilen|stück|lignes|filas|righe|regels|linhas)(?:\s+(?:affected|selected|in total|total))?\)?\.?$/i,
  /^(?:printed|generated|exported|created|signature|signed|checked|gedruckt|erstellt|unterschrift|imprimé|impreso|firma|stampato|afgedrukt|handtekening|impresso|assinatura)(?::|\s+(?:on|by|at|am|von|le|par|el|por|il|da|op|door|em)\b).*$/i,
]

/** Only the last line says so; elsewhere it is a word. */
const END =
  /^[-–—=*\s]*(?:end|ende|fin|fine|einde|fim)(?:\s+(?:of|de|des|der|della|van|do|da)\s+.*)?[-–—=*\s]*$/i

/** Strokes under a title or above a total: `-----`, `| --- | --- |`. A number sign is what a narrow column shows. */
const STROKES = /^[\p{Pd}\u2212=_*~+|:.\s]{3,}$/u

/** Three dots say that the list goes on, and are no stroke. */
const DOTS = /^\s*(?:\.\s?\.\s?\.|…)\s*$/

export const isStroke = (cells: string[]): boolean =>
  STROKES.test(cells.join("")) && !DOTS.test(cells.join(""))

export const isFooter = (text: string): boolean => FOOTERS.some((footer) => footer.test(text))

const filledOf = ({ cells }: ListLine): string[] => cells.filter(Boolean)

export const skippedLine = (line: ListLine, reason: SkipReason): SkippedLine => ({
  line: line.line,
  text: filledOf(line).join(" ").slice(0, 200),
  reason,
})

/** A total: its word first, and no words after it. */
function isTotalLine(line: ListLine): boolean {
  const [first, ...others] = filledOf(line)
  return isTotal(first) && others.every((cell) => !/\p{L}{3,}/u.test(cell))
}

/** `totals` are those of the skipped lines that say how much all of it is. */
type Divided = { data: ListLine[]; skipped: SkippedLine[]; totals: ListLine[] }

/**
 * Takes off what is no unit: totals, strokes, page numbers and the like wherever they stand, and the word that ends a list. `footerRows` of the caller says how many lines at the end are no units, and is all that counts then.
 */
export function* skipFooters(lines: ListLine[], footerRows: number | undefined): Sliced<Divided> {
  if (footerRows !== undefined) {
    const end = Math.max(lines.length - footerRows, 0)
    return {
      data: lines.slice(0, end),
      skipped: lines.slice(end).map((line) => skippedLine(line, "footer")),
      totals: [],
    }
  }
  let end = lines.length
  const reasonOf = (line: ListLine): SkipReason | null => {
    if (isTotalLine(line)) {
      return "total"
    }
    return isFooter(filledOf(line).join(" ")) || isStroke(line.cells) ? "footer" : null
  }
  while (end > 0 && (reasonOf(lines[end - 1]) || END.test(filledOf(lines[end - 1]).join(" ")))) {
    end--
    yield
  }
  const data: ListLine[] = []
  const left: SkippedLine[] = []
  const totals: ListLine[] = []
  yield* forEachSliced(lines, (line, i) => {
    const reason = reasonOf(line) ?? (i >= end ? "footer" : null)
    if (reason) {
      left.push(skippedLine(line, reason))
      if (reason === "total") {
        totals.push(line)
      }
    } else {
      data.push(line)
    }
  })
  return { data, skipped: left, totals }
}
