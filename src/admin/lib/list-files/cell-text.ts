import type { CellObject } from "@e965/xlsx"
import type { DateCode } from "./date-code"

/** From here on a spreadsheet keeps 15 digits and zeros: the last digits of a longer number are lost. */
const EXACT_BELOW = 1e15

/** A format without what only decorates it: colours and conditions, literals, and all sections but the first. */
const partsOf = (format: string): string =>
  format
    .replace(/\[[^\]]*\]|"[^"]*"|\\.|[_*]./g, "")
    .split(";")[0]
    .toLowerCase()

const pad = (value: number, width = 2): string => String(value).padStart(width, "0")

/** Hours that are counted, not those of a day. */
const isDuration = (format: string): boolean => /\[[hms]+\]/i.test(format)

/**
 * A date as the cell shows it: a month of a year where no day is shown (Excel keeps its first day, people mean the month),
 * with its time where one is shown. Undefined where neither a year nor a day is shown.
 */
function dateText(format: string, { y, m, d, H, M, S }: DateCode): string | undefined {
  const parts = partsOf(format)
  if (isDuration(format) || !/[yd]/.test(parts)) {
    return undefined
  }
  if (!parts.includes("d")) {
    return parts.includes("m") ? `${pad(y, 4)}-${pad(m)}` : undefined
  }
  const day = `${pad(y, 4)}-${pad(m)}-${pad(d)}`
  const hasTime = /[hs]/.test(parts) && (H > 0 || M > 0 || S > 0)
  return hasTime ? `${day} ${pad(H)}:${pad(M)}:${pad(S)}` : day
}

/** All digits of a number that has no more than a spreadsheet keeps, without what binary fractions add. */
const plainDigits = (value: number): string => {
  const text = String(Number(value.toPrecision(15)))
  return /e/i.test(text) ? value.toFixed(10).replace(/\.?0+$/, "") : text
}

/**
 * A number as a value. What the format only rounds, groups or shortens is written in full; what it adds, such as leading
 * zeros, a prefix or dashes, is part of what people see and stays. A number with lost digits keeps its exponent, which no
 * list takes.
 */
function numberText(value: number, shown: string): string {
  if (Math.abs(value) >= EXACT_BELOW) {
    return value.toExponential(5).toUpperCase()
  }
  const bare = shown
    .trim()
    .replace(/^\((.*)\)$/, "-$1")
    .replace(/,(?=\d{3})/g, "")
  const isOnlyNumber = bare === "" || /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(bare)
  const hasLeadingZeros = /^-?0\d/.test(bare)
  return isOnlyNumber && !hasLeadingZeros ? plainDigits(value) : shown.trim()
}

/** What tells a date: the reader's own knowledge of number formats. */
export type Formats = {
  isDate: (format: string) => boolean
  readDate: (value: number) => DateCode | null
}

/**
 * A cell of a spreadsheet as a cell of a list: typed values instead of what the screen of its author made of them. Dates are
 * ISO 8601, numbers have all their digits, and what is neither is as it is shown. Formulas without a value stay formulas.
 */
export function cellText(cell: CellObject | undefined, formats: Formats): string {
  if (!cell || (cell.v === undefined && !cell.f)) {
    return ""
  }
  const shown = cell.w ?? ""
  if (cell.v === undefined) {
    return `=${cell.f}`
  }
  if (cell.t !== "n" || typeof cell.v !== "number") {
    return cell.t === "s" ? String(cell.v) : shown || String(cell.v)
  }
  const format = String(cell.z ?? "General")
  if (formats.isDate(format)) {
    const date = formats.readDate(cell.v)
    return (date && dateText(format, date)) || shown
  }
  return numberText(cell.v, shown)
}
