import { dayToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { addDays, dayIn, endOfDay, startOfDay } from "../../../../shared/zoned-day"
import { LOT_DATES, type LotDate } from "../../../../types/lot"
import type { ItemTrackingRow } from "../tracking/read-tracking"
import { asInstant, type GivenDate, shiftDays } from "./given-date"

export type LotDates = Record<LotDate, Date | null>

/** As somebody enters them: instants, or days of the calendar. */
export type GivenLotDates = { [K in keyof LotDates]?: GivenDate }

type ExpiryDays = Pick<
  ItemTrackingRow,
  "use_expiration" | "expiration_days" | "best_before_days" | "removal_days" | "alert_days"
>

/** The dates that follow from the expiration, and the item's setting that says how many days before it they are. */
const BEFORE_EXPIRY = {
  best_before_at: "best_before_days",
  removal_at: "removal_days",
  alert_at: "alert_days",
} as const
const DEPENDENT = Object.keys(BEFORE_EXPIRY) as (keyof typeof BEFORE_EXPIRY)[]

/** An alert comes with its day; the other dates hold until theirs is over. */
const EDGES = {
  expires_at: "end",
  best_before_at: "end",
  removal_at: "end",
  alert_at: "start",
} as const

function asDates(given: GivenLotDates, zone: string): Partial<LotDates> {
  return Object.fromEntries(LOT_DATES.map((key) => [key, asInstant(given[key], EDGES[key], zone)]))
}

function beforeExpiry(
  days: ExpiryDays,
  expires: Date | null,
  key: keyof typeof BEFORE_EXPIRY,
  zone: string
): Date | null {
  if (!expires || !days.use_expiration) {
    return null
  }
  const date = shiftDays(expires, -(days[BEFORE_EXPIRY[key]] ?? 0), zone)
  const day = dayIn(date, zone)
  const isWholeDay = date.getTime() === endOfDay(day, zone).getTime()
  return isWholeDay && EDGES[key] === "start" ? startOfDay(day, zone) : date
}

/**
 * The four dates of a new lot, by Odoo's rule. The expiration is what was entered, or else the day that is the item's
 * number of days after today. Best before, removal and alert are the item's number of days before the expiration, or on
 * its day where the item sets none.
 */
export function computeLotDates(
  days: ExpiryDays,
  entered: GivenLotDates,
  now: Date,
  zone: string
): LotDates {
  const given = asDates(entered, zone)
  const computed =
    days.use_expiration && days.expiration_days != null
      ? endOfDay(addDays(dayIn(now, zone), days.expiration_days), zone)
      : null
  const expires = given.expires_at ?? computed
  return {
    expires_at: expires,
    best_before_at: given.best_before_at ?? beforeExpiry(days, expires, "best_before_at", zone),
    removal_at: given.removal_at ?? beforeExpiry(days, expires, "removal_at", zone),
    alert_at: given.alert_at ?? beforeExpiry(days, expires, "alert_at", zone),
  }
}

const daysBetween = (one: Date, other: Date, zone: string): number =>
  (Date.parse(dayIn(other, zone)) - Date.parse(dayIn(one, zone))) / (24 * 60 * 60 * 1000)

/**
 * A lot's dates after a change. Dates that are not given (undefined) follow the expiration: they move by as many days as
 * it moves, are computed where the lot has none, and are cleared with it, since a removal date counted from an expiration
 * that is gone would still decide what FEFO ships first.
 */
export function changeLotDates(
  days: ExpiryDays,
  current: LotDates,
  change: GivenLotDates,
  zone: string
): LotDates {
  const given = asDates(change, zone)
  const expires = given.expires_at === undefined ? current.expires_at : given.expires_at
  const moved = current.expires_at && expires ? daysBetween(current.expires_at, expires, zone) : 0
  const follow = (key: keyof typeof BEFORE_EXPIRY): Date | null => {
    if (given.expires_at === undefined) {
      return current[key]
    }
    if (!expires) {
      return null
    }
    const own = current[key]
    if (!own) {
      return beforeExpiry(days, expires, key, zone)
    }
    const shifted = shiftDays(own, moved, zone)
    // The expiration may have got an earlier time of its day: what fell on that day falls on that time now.
    return shifted > expires && dayIn(shifted, zone) === dayIn(expires, zone) ? expires : shifted
  }
  const dependent = DEPENDENT.map((key) => [
    key,
    given[key] === undefined ? follow(key) : given[key],
  ])
  return { expires_at: expires, ...Object.fromEntries(dependent) }
}

const NAMES = {
  best_before_at: "best before date",
  removal_at: "removal date",
  alert_at: "alert date",
  produced_at: "production date",
  packed_at: "packing date",
  sell_by_at: "sell by date",
}
type Named = keyof typeof NAMES

/** What stands for a lot's dates, those of its label included; what is left out is not looked at. */
export type StandingDates = Pick<LotDates, "expires_at"> & { [K in Named]?: Date | null }

/**
 * What is wrong with the dates of `subject` as a sentence, or null. None of the others may come after the expiration. Among
 * themselves they have no order: a shop may take goods off the shelf before or after their best before date.
 */
export function describeLateDates(dates: StandingDates, subject: string): string | null {
  const { expires_at } = dates
  const late = (Object.keys(NAMES) as Named[]).filter((key) => {
    const date = dates[key]
    return expires_at && date && date > expires_at
  })
  if (!expires_at || !late.length) {
    return null
  }
  const named = late.map((key) => `the ${NAMES[key]} (${dayToken(dates[key]!)})`).join(" and ")
  return `${subject} expires on ${dayToken(expires_at)}: ${named} cannot be later than that.`
}

/** Throws `invalid_dates` for what `describeLateDates` finds. */
export function refuseDatesAfterExpiry(dates: StandingDates): void {
  const problem = describeLateDates(dates, "The lot")
  if (problem) {
    throw new TraceabilityError("invalid_dates", problem)
  }
}
