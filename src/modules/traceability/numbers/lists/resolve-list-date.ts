import { endOfDay, instantOf, startOfDay } from "../../../../shared/zoned-day"
import type { DateOrder } from "../../../../types/list"
import { type DateReading, likelyReadings, type ListDate } from "./list-date"

const DAY_ORDERS: readonly string[] = ["dmy", "mdy", "ymd"]
const isDayOrder = (order: string): boolean => DAY_ORDERS.includes(order)

/** The order of day, month and year that a date proves as it can be read in one way only: 30/05/2027 is day first. */
function orderProvedBy(date: ListDate): DateOrder | undefined {
  const [reading, ...others] = likelyReadings(date)
  return reading && !others.length && isDayOrder(reading.order)
    ? (reading.order as DateOrder)
    : undefined
}

/** 27/05/31: the year may stand first. */
const mayBeYearFirst = (date: ListDate): boolean => {
  const likely = likelyReadings(date)
  return likely.length > 1 && likely.some(({ order }) => order === "ymd")
}

/** 31/05/27 is day first by itself, but tells nothing of 27/05/31 beside it: both may have the year first. */
const provesOrder = ({ readings }: ListDate): boolean =>
  !readings.some(({ rare }) => rare === "farther")

/**
 * What the dates of a list tell of their order, by form, together with what the caller says. Empty where nothing tells;
 * more than one where they contradict each other.
 */
export class DateOrders {
  private readonly proved = { digits: new Set<DateOrder>(), parts: new Set<DateOrder>() }

  constructor(
    dates: ListDate[],
    private readonly said: DateOrder | undefined
  ) {
    const isYearFirst = dates.some(mayBeYearFirst)
    for (const date of dates) {
      const order = isYearFirst && !provesOrder(date) ? undefined : orderProvedBy(date)
      // What the caller says may be a way to read it that nobody would think of.
      if (order && !date.readings.some((reading) => reading.order === said)) {
        this.proved[date.form].add(order)
      }
    }
  }

  /** The orders of day, month and year in dates of a form. */
  ofDays(form: ListDate["form"]): DateOrder[] {
    const said = this.said && isDayOrder(this.said) ? [this.said] : []
    return [...new Set([...said, ...this.proved[form]])]
  }

  get isMonthFirst(): boolean {
    return this.said === "my"
  }

  /** What was understood, to be shown. */
  get understood(): DateOrder | null {
    const all = new Set([...this.ofDays("parts"), ...this.ofDays("digits")])
    return all.size === 1 ? [...all][0] : this.isMonthFirst ? "my" : null
  }
}

const distinctDays = (readings: DateReading[]): Set<string | null> =>
  new Set(readings.map(({ day }) => day))

/** The one reading of a date in its list; undefined when several remain, or none. Nothing is guessed. */
export function resolveListDate(date: ListDate, orders: DateOrders): DateReading | undefined {
  const shown = orders.ofDays(date.form)
  const inOrder = date.readings.filter(({ order }) => shown.includes(order as DateOrder))
  if (shown.length === 1 && inOrder.length === 1) {
    return inOrder[0]
  }
  const likely = likelyReadings(date)
  if (orders.isMonthFirst) {
    const months = likely.filter(({ order }) => order === "my")
    if (months.length === 1) {
      return months[0]
    }
  }
  const [reading] = likely
  const isOne = distinctDays(likely).size === 1 && reading.day !== null
  // One that fits no other order than those of the others do is a slip, or the list is not to be trusted.
  const contradicts = shown.length > 0 && likely.every(({ order }) => isDayOrder(order))
  return isOne && !contradicts ? reading : undefined
}

/** The instant that a reading means: the time that is written, else the end or the start of the day in the shop's zone. */
export function instantOfReading(
  { day, time }: DateReading,
  zone: string,
  edge: "start" | "end" = "end"
): Date {
  if (!time) {
    return edge === "start" ? startOfDay(day!, zone) : endOfDay(day!, zone)
  }
  return time.offset === undefined
    ? instantOf(day!, time.ms, zone)
    : new Date(Date.parse(`${day}T00:00:00.000Z`) + time.ms - time.offset * 60_000)
}
