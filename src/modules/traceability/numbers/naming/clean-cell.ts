import { foldText } from "./fold-text"

/** Around a whole cell these mark it as text; within it they belong to it. */
const QUOTES: [string, string][] = [
  ["“", "”"],
  ["„", "“"],
  ["„", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‘", "’"],
  ["‚", "‘"],
  ["‚", "’"],
  ["‹", "›"],
  ["›", "‹"],
  ["「", "」"],
  ["『", "』"],
  ["'", "'"],
  ['"', '"'],
]

function unquote(text: string): string {
  const pair = QUOTES.find(
    ([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close)
  )
  return pair ? text.slice(1, -1) : text
}

/**
 * A cell as a person sees it in the spreadsheet: without the marks that keep a number from being taken for one ('00123 and
 * ="00123"), and without quotation marks around it.
 */
export function cleanCell(cell: string): string {
  const text = foldText(cell)
  const formula = text.match(/^=\s*"((?:[^"]|"")*)"$/)
  if (formula) {
    return foldText(formula[1].replace(/""/g, '"'))
  }
  const plain = unquote(text)
  return foldText(plain === text ? text.replace(/^'(?=.)/s, "") : plain)
}
