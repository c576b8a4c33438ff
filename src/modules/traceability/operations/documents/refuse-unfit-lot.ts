import { dayToken, userToken } from "../../../../shared/message-tokens"
import type { RowError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { GivenRow } from "./given-row"
import { rowError } from "./row-error"

/**
 * Goods for a customer or for production must be fit for use. A blocked lot may be moved to another place or scrapped
 * without an override: that is what a hold is followed by.
 */
export const mayBeUsed = (toLocationId: string): boolean =>
  toLocationId === "customer" || toLocationId === "production"

/** What of a lot decides whether it may be used. */
export type Unfit = Pick<
  FoundLot,
  "name" | "blocked_at" | "blocked_by" | "blocked_reason" | "expires_at"
>

/** Why a lot may not be used, to follow its name; null where it may be. */
export function whyUnfit(lot: Unfit, now: Date): string | null {
  if (lot.blocked_at) {
    const by = lot.blocked_by ? ` by ${userToken(lot.blocked_by)}` : ""
    return `is blocked since ${dayToken(lot.blocked_at)}${by}: ${lot.blocked_reason}`
  }
  return lot.expires_at && lot.expires_at <= now ? `expired on ${dayToken(lot.expires_at)}` : null
}

function refusal(lot: FoundLot, now: Date): { code: RowError["code"]; message: string } | null {
  const why = whyUnfit(lot, now)
  return why
    ? { code: lot.blocked_at ? "lot_blocked" : "lot_expired", message: `${lot.name} ${why}.` }
    : null
}

/** Does using this lot there need an override? Only then is a reason kept, so that the ledger records true overrides only. */
export const needsOverride = (lot: FoundLot, toLocationId: string, now: Date): boolean =>
  mayBeUsed(toLocationId) && refusal(lot, now) !== null

/** Refuses a blocked or expired lot where it may only be used with a reason, and none is given. */
export function refuseUnfitLot(
  row: GivenRow,
  lot: FoundLot,
  rules: { to_location_id: string; now: Date }
): RowError | null {
  const unfit = mayBeUsed(rules.to_location_id) ? refusal(lot, rules.now) : null
  return unfit && !row.override_reason?.trim()
    ? rowError(
        row,
        unfit.code,
        `${unfit.message} To use it all the same, give an override reason; it is recorded.`
      )
    : null
}
