import type { Tracking } from "../../../../types/operation"
import { checkIdentifier } from "../identifiers/check-identifier"
import { checkLotName } from "../naming/check-lot-name"
import { checkQuantity } from "../naming/check-quantity"
import { shortenValue } from "../naming/shorten-value"
import type { DateReading } from "./list-date"
import type { GivenIdentifier, IdentifierKind } from "../../../../types/identifier"
import {
  type DecimalMark,
  isIdentifierColumn,
  kindOfIdentifierColumn,
  type ListColumn,
  type ListDateColumn,
} from "../../../../types/list"
import { isDateColumn, isExpiryColumn } from "./list-column"
import { isWrittenDay } from "./is-written-day"
import { sayLine, spoken } from "../../../../shared/say"
import { type ListProblem, sayPlaceInList, unclear, unreadable } from "./list-problem"
import { readListDate } from "./read-list-date"
import { type ListQuantity, readListQuantity } from "./read-list-quantity"
import { type DateOrders, resolveListDate } from "./resolve-list-date"
import type { ListLine } from "./split-by"
import { describeDate } from "./describe-date"
import { describeFuture, describeOddYear } from "./describe-odd-year"
import { describeMoreThanAName, describeSeveral } from "./describe-more-than-a-name"
import {
  type Cell,
  refuseCell,
  refuseDateOrQuantity,
  refusePlaceholder,
  refuseQuantity,
} from "./refuse-cell"
import { mayBeDate } from "./understand-cells"
import type { Column } from "./understand-columns"
import { isPlaceholder, spoiltName } from "../naming/spoilt-name"

/** What a line says of its unit. Dates are still readings: their zone is not the list's business. */
export type ReadLine = {
  line: number
  name?: string
  quantity?: number
  /** A cell of it says how much it is. */
  saysQuantity: boolean
  dates: Partial<Record<ListDateColumn, DateReading>>
  batch?: string
  article?: string
  identifiers: GivenIdentifier[]
  second_identifiers: string[]
  problems: ListProblem[]
}

export type LineRules = {
  columns: Column[]
  tracking: Tracking
  orders: DateOrders
  mark?: DecimalMark
  /** What the quantities of the list tell of their decimal mark. */
  provedMark?: DecimalMark
  /** The item has no expiry: a date is looked at and not kept. */
  dropsDates: boolean
  /** The whole line is the name, and nobody has said so: blanks may be all that parts its columns. */
  mayHaveBlankColumns: boolean
  /** Neither titles nor the caller say what the columns are: a name may be more than one. */
  isGuessed: boolean
  /** The caller says what the columns are. */
  isSaid: boolean
  identifiers: IdentifierKind[]
  now: Date
}

/** A serial number is one piece, so 1.000 is one; beside 1,250.50 the comma of 1,000 parts thousands too. */
function chooseQuantity(
  { either }: { either: number[] },
  text: string,
  { tracking, provedMark }: LineRules
): ListQuantity {
  const [thousands] = either
  if (tracking === "serial" && either.includes(1)) {
    return { quantity: 1 }
  }
  return provedMark && !text.includes(provedMark) ? { quantity: thousands } : { either }
}

function readQuantityCell(cell: Cell, column: Column, rules: LineRules, read: ReadLine): void {
  const { text } = cell
  const plain = readListQuantity(text, rules.mark)
  const given = plain && "either" in plain ? chooseQuantity(plain, text, rules) : plain
  if (!given) {
    read.problems.push(isPlaceholder(text) ? refusePlaceholder(cell) : refuseQuantity(cell))
    return
  }
  if ("either" in given) {
    const readings = given.either.map((quantity) => `quantity ${quantity}`)
    const reason = `can be ${given.either.join(" or ")}: write it without the sign, or say which decimal mark the list has`
    read.problems.push(unclear(cell, text, reason, readings))
    return
  }
  // Next to true quantities a number of five or six digits is one; eight digits that are a day are a slip of columns.
  if (!column.isGiven && text.length === 8 && mayBeDate(text, rules.now)) {
    read.problems.push(refuseDateOrQuantity(cell, rules.now))
    return
  }
  read.quantity = given.quantity
  read.saysQuantity = true
}

function readDateCell(cell: Cell, kind: ListDateColumn, rules: LineRules, read: ReadLine): void {
  const date = readListDate(cell.text, rules.now)
  if (!date) {
    const problem = isPlaceholder(cell.text)
      ? refusePlaceholder(cell)
      : unreadable(cell, cell.text, "is no date: write year-month-day, such as 2027-03-31")
    read.problems.push(problem)
    return
  }
  if (rules.dropsDates && isExpiryColumn(kind)) {
    return
  }
  const reading = resolveListDate(date, rules.orders)
  const odd =
    reading && (describeOddYear(reading, rules.now) ?? describeFuture(reading, kind, rules.now))
  if (odd) {
    read.problems.push(unclear(cell, cell.text, odd.reason, odd.readings))
    return
  }
  if (reading) {
    read.dates[kind] = reading
    return
  }
  const { reason, readings } = describeDate(date, rules.orders)
  read.problems.push(unclear(cell, cell.text, reason, readings))
}

/** Columns as a mail or a PDF gives them: parted by several blanks, or a quantity and a date behind single ones. */
function describeBlankColumns(text: string, now: Date): string | undefined {
  const words = text.split(" ")
  const [quantity, date] = words.slice(-2)
  const isRow =
    words.length > 2 && !!readListQuantity(quantity, undefined) && !!readListDate(date, now)
  // `S1 30.11.2026`; where words alone stand before it, the day is the number.
  const isDated = /\d/.test(words.slice(0, -1).join("")) && isWrittenDay(words.at(-1)!, now)
  return / {2}/.test(text) || isRow || isDated
    ? "can be one name or several columns that blanks part: put TABs or semicolons between the columns, or say that names is all there is"
    : undefined
}

function readNameCell(cell: Cell, rules: LineRules, read: ReadLine): void {
  const spoilt =
    spoiltName(cell.text) ??
    (rules.isGuessed ? describeMoreThanAName(cell.text) : undefined) ??
    (rules.isSaid ? undefined : describeSeveral(cell.text)) ??
    (rules.mayHaveBlankColumns ? describeBlankColumns(cell.text, rules.now) : undefined)
  if (spoilt) {
    read.problems.push(unclear({ line: cell.line }, cell.text, spoilt))
    return
  }
  const checked = checkLotName(cell.text)
  if (!checked.ok) {
    const said = spoken(sayLine(cell.line, checked.said))
    read.problems.push({ line: cell.line, value: cell.text, code: "invalid_name", ...said })
    return
  }
  read.name = checked.name
}

/** Another number of the unit: as free as its name, and spoilt by the same things. */
function readOtherCell(cell: Cell, kind: ListColumn, read: ReadLine): void {
  const checked = checkLotName(cell.text)
  const spoilt = spoiltName(cell.text)
  if (spoilt || !checked.ok) {
    const said = spoken(checked.ok ? "" : sayPlaceInList(cell, checked.said))
    read.problems.push(
      spoilt
        ? unclear(cell, cell.text, spoilt)
        : { line: cell.line, value: cell.text, code: "invalid_name", ...said }
    )
  } else if (kind === "second_identifier") {
    read.second_identifiers.push(checked.name)
  } else if (kind === "batch" || kind === "article") {
    read[kind] = checked.name
  }
}

/** A number of a kind that the shop keeps, by the rule of that kind. */
function readIdentifierCell(cell: Cell, code: string, rules: LineRules, read: ReadLine): void {
  const kind = rules.identifiers.find((one) => one.code === code)
  const checked = kind && checkIdentifier(cell.text, kind)
  if (checked?.ok) {
    read.identifiers.push({ kind: code, value: checked.value })
    return
  }
  const why = checked
    ? checked.message
    : `${shortenValue(code)} is no kind of second identifier of this shop.`
  const message = `Line ${cell.line}, column ${cell.column}: ${why}`
  read.problems.push({ line: cell.line, value: cell.text, code: "invalid_name", message })
}

function readCell(cell: Cell, column: Column, rules: LineRules, read: ReadLine): void {
  const { kind } = column
  if (column.problem) {
    read.problems.push(refuseCell(cell, column, rules))
  } else if (kind === "quantity") {
    readQuantityCell(cell, column, rules, read)
  } else if (isDateColumn(kind)) {
    readDateCell(cell, kind, rules, read)
  } else if (kind && isIdentifierColumn(kind)) {
    readIdentifierCell(cell, kindOfIdentifierColumn(kind), rules, read)
  } else if (kind && kind !== "name" && kind !== "ignore") {
    readOtherCell(cell, kind, read)
  }
}

function checkQuantityOf(read: ReadLine, name: string, tracking: Tracking): void {
  const checked = checkQuantity(read.quantity ?? 1, tracking)
  if (checked.ok) {
    read.quantity = checked.quantity
    return
  }
  const message = `Line ${read.line}: ${shortenValue(name)}: ${checked.message}`
  read.problems.push({ line: read.line, value: name, code: "quantity_mismatch", message })
}

/** Reads one line by what its columns are. Everything that is wrong with it is named, the name first. */
export function readListLine({ line, cells }: ListLine, rules: LineRules): ReadLine {
  const read: ReadLine = {
    line,
    saysQuantity: false,
    dates: {},
    identifiers: [],
    second_identifiers: [],
    problems: [],
  }
  const place = rules.columns.findIndex(({ kind, problem }) => kind === "name" && !problem)
  const name = place < 0 ? "" : (cells[place] ?? "")
  const isExplained = rules.columns.some(({ problem }, i) => problem && cells[i])
  if (place < 0 && !isExplained) {
    const reason =
      "is on a line without a lot or serial number: no column of the list is known to hold them"
    read.problems.push(unclear({ line }, cells.filter(Boolean).join(" "), reason))
  } else if (place >= 0) {
    readNameCell({ line, column: place + 1, text: name }, rules, read)
  }
  cells.forEach((text, i) => {
    if (text && rules.columns[i]) {
      readCell({ line, column: i + 1, text }, rules.columns[i], rules, read)
    }
  })
  checkQuantityOf(read, name, rules.tracking)
  return read
}
