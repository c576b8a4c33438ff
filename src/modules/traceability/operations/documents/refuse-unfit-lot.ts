import { dayToken, userToken } from "../../../../shared/message-tokens"
import type { RowError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import type { GivenRow } from "./check-incoming-rows"
import { rowError } from "./row-error"

/**
 * Goods for a customer or for production must be fit for use. Carrying a held lot to another place or scrapping it is what
 * a hold is followed by, so that needs no override.
 */
const mustBeFit = (toLocationId: string): boolean =>
  toLocationId === "customer" || toLocationId === "production"

function refusal(lot: FoundLot, now: Date): { code: RowError["code"]; message: string } | null {
  if (lot.blocked_at) {
    const by = lot.blocked_by ? ` by ${userToken(lot.blocked_by)}` : ""
    return {
      code: "lot_blocked",
      message: `${lot.name} is blocked since ${dayToken(lot.blocked_at)}${by}: ${lot.blocked_reason}.`,
    }
  }
  return lot.expires_at && lot.expires_at <= now
    ? { code: "lot_expired", message: `${lot.name} expired on ${dayToken(lot.expires_at)}.` }
    : null
}

/** Does using this lot there need a reason? Only then is one kept, so that the ledger tells true overrides alone. */
export const needsOverride = (lot: FoundLot, toLocationId: string, now: Date): boolean =>
  mustBeFit(toLocationId) && refusal(lot, now) !== null

/** A blocked or expired lot, without a reason to use it all the same. */
export function refuseUnfitLot(
  row: GivenRow,
  lot: FoundLot,
  rules: { to_location_id: string; now: Date }
): RowError | null {
  const unfit = mustBeFit(rules.to_location_id) ? refusal(lot, rules.now) : null
  return unfit && !row.override_reason?.trim()
    ? rowError(
        row,
        unfit.code,
        `${unfit.message} To use it all the same, give an override reason; it is recorded.`
      )
    : null
}
