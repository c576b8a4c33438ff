import type { ReportSubject, TraceDirection } from "../../../hooks/api/report"

export const REPORT_COLUMNS = [
  "reference",
  "product",
  "date",
  "lot",
  "from",
  "to",
  "quantity",
  "user",
] as const

export type ReportTree = {
  subject: ReportSubject
  direction: TraceDirection
  open: ReadonlySet<string>
  /** The one row that Tab comes to. */
  active: string | null
  onToggle: (path: string) => void
  onFocus: (path: string) => void
}

const KEYS = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End"]

const rowsOf = (grid: Element) => [...grid.querySelectorAll<HTMLElement>("[data-path]")]

const isOpen = (row: HTMLElement) => row.getAttribute("aria-expanded") === "true"

const parentOf = (rows: HTMLElement[], row: HTMLElement) =>
  rows.find((other) => other.dataset.path === row.dataset.parent)

function targetOf(rows: HTMLElement[], row: HTMLElement, key: string): HTMLElement | undefined {
  const at = rows.indexOf(row)
  const isFoldable = row.hasAttribute("aria-expanded")
  switch (key) {
    case "ArrowDown":
      return rows[at + 1]
    case "ArrowUp":
      return rows[at - 1]
    case "Home":
      return rows[0]
    case "End":
      return rows.at(-1)
    case "ArrowRight":
      return isFoldable && isOpen(row) ? rows[at + 1] : undefined
    default:
      return isOpen(row) ? undefined : parentOf(rows, row)
  }
}

/**
 * Moves the focus between the rows of a treegrid as the ARIA practices have it: up and down to the next row, right into a
 * row that is open, left to the row above. Returns whether the row is to be folded or unfolded instead.
 */
export function moveInTree(
  grid: Element,
  row: HTMLElement,
  key: string
): { handled: boolean; toggles: boolean } {
  if (!KEYS.includes(key)) {
    return { handled: false, toggles: false }
  }
  const isFoldable = row.hasAttribute("aria-expanded")
  const toggles =
    isFoldable && ((key === "ArrowRight" && !isOpen(row)) || (key === "ArrowLeft" && isOpen(row)))
  if (!toggles) {
    targetOf(rowsOf(grid), row, key)?.focus()
  }
  return { handled: true, toggles }
}
