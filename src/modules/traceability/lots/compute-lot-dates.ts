import type { ItemTrackingRow } from "../tracking/read-tracking"

export type LotDates = {
  expires_at: Date | null
  best_before_at: Date | null
  removal_at: Date | null
  alert_at: Date | null
}

const DAY_MS = 24 * 60 * 60 * 1000
const shift = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS)

/**
 * The four dates of a lot, as Odoo's users know them: expiry is what was entered, else so many days after `now`; best
 * before, removal and alert are so many days before the expiry, and equal to it when the item says nothing.
 */
export function computeLotDates(
  tracking: Pick<
    ItemTrackingRow,
    "use_expiration" | "expiration_days" | "best_before_days" | "removal_days" | "alert_days"
  >,
  given: Partial<LotDates>,
  now: Date
): LotDates {
  const computed =
    tracking.use_expiration && tracking.expiration_days != null
      ? shift(now, tracking.expiration_days)
      : null
  // A date that came through a workflow is text: the engine serializes its input.
  const expires = given.expires_at ? new Date(given.expires_at) : computed
  const before = (days: number | null) =>
    expires && tracking.use_expiration ? shift(expires, -(days ?? 0)) : null
  return {
    expires_at: expires,
    best_before_at: given.best_before_at ?? before(tracking.best_before_days),
    removal_at: given.removal_at ?? before(tracking.removal_days),
    alert_at: given.alert_at ?? before(tracking.alert_days),
  }
}
