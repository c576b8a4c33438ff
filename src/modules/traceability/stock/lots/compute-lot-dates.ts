import type { ItemTrackingRow } from "../tracking/read-tracking"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { isoDay } from "../../../../shared/iso-day"

export const LOT_DATES = ["expires_at", "best_before_at", "removal_at", "alert_at"] as const

export type LotDates = Record<(typeof LOT_DATES)[number], Date | null>

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

const DAY_MS = 24 * 60 * 60 * 1000
const shift = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS)

/** A date that came through a workflow is text: the engine serializes its input. */
const asDate = (value: Date | string | null | undefined): Date | null | undefined =>
  value ? new Date(value) : (value as null | undefined)

function asDates(given: Partial<LotDates>): Partial<LotDates> {
  return Object.fromEntries(LOT_DATES.map((key) => [key, asDate(given[key])]))
}

function beforeExpiry(
  days: ExpiryDays,
  expires: Date | null,
  key: keyof typeof BEFORE_EXPIRY
): Date | null {
  return expires && days.use_expiration ? shift(expires, -(days[BEFORE_EXPIRY[key]] ?? 0)) : null
}

/**
 * The four dates of a new lot, by Odoo's rule. The expiration is what was entered, or else the item's number of days after
 * `now`. Best before, removal and alert are the item's number of days before the expiration, or equal to it where the item
 * sets none.
 */
export function computeLotDates(days: ExpiryDays, entered: Partial<LotDates>, now: Date): LotDates {
  const given = asDates(entered)
  const computed =
    days.use_expiration && days.expiration_days != null ? shift(now, days.expiration_days) : null
  const expires = given.expires_at ?? computed
  return {
    expires_at: expires,
    best_before_at: given.best_before_at ?? beforeExpiry(days, expires, "best_before_at"),
    removal_at: given.removal_at ?? beforeExpiry(days, expires, "removal_at"),
    alert_at: given.alert_at ?? beforeExpiry(days, expires, "alert_at"),
  }
}

/**
 * A lot's dates after a change. Dates that are not given (undefined) follow the expiration: they move by as much as it
 * moves, are computed where the lot has none, and are cleared with it, since a removal date counted from an expiration
 * that is gone would still decide what FEFO ships first.
 */
export function changeLotDates(
  days: ExpiryDays,
  current: LotDates,
  change: Partial<LotDates>
): LotDates {
  const given = asDates(change)
  const expires = given.expires_at === undefined ? current.expires_at : given.expires_at
  const moved = current.expires_at && expires ? expires.getTime() - current.expires_at.getTime() : 0
  const follow = (key: keyof typeof BEFORE_EXPIRY): Date | null => {
    if (given.expires_at === undefined) {
      return current[key]
    }
    if (!expires) {
      return null
    }
    const own = current[key]
    return own ? new Date(own.getTime() + moved) : beforeExpiry(days, expires, key)
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
}

/**
 * What is wrong with the dates of `subject` as a sentence, or null. None of the three may come after the expiration. Among
 * themselves they have no order: a shop may take goods off the shelf before or after their best before date.
 */
export function describeLateDates(dates: LotDates, subject: string): string | null {
  const { expires_at } = dates
  const late = DEPENDENT.filter((key) => expires_at && dates[key] && dates[key] > expires_at)
  if (!expires_at || !late.length) {
    return null
  }
  const named = late.map((key) => `the ${NAMES[key]} (${isoDay(dates[key]!)})`).join(" and ")
  return `${subject} expires on ${isoDay(expires_at)}: ${named} cannot be later than that.`
}

/** Throws `invalid_dates` for what `describeLateDates` finds. */
export function refuseDatesAfterExpiry(dates: LotDates): void {
  const problem = describeLateDates(dates, "The lot")
  if (problem) {
    throw new TraceabilityError("invalid_dates", problem)
  }
}
