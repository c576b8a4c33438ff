import { dayToken, userToken } from "../../../../../shared/message-tokens"
import type { RowError } from "../../../../../shared/traceability-error"
import { sayAll, say } from "../../../../../shared/say"
import type { RefusalDetails } from "../../../../../types/refusal"
import type { FoundLot } from "../../../stock/lots/find-lots"
import { describeShelfLifeProblem } from "../../../stock/shelf-life/describe-shelf-life"
import type { ShelfLifeProblem } from "../../../stock/shelf-life/read-shelf-life-problems"
import type { GivenRow } from "../given-row"
import { rowError } from "./row-error"

/**
 * Goods for a customer, lent or not, or for production must be fit for use. A blocked lot may be moved to another place or scrapped
 * without an override: that is what a hold is followed by.
 */
export const mayBeUsed = (toLocationId: string): boolean =>
  ["customer", "production", "loan"].includes(toLocationId)

/** What somebody has on loan and keeps does not leave any more: whoever lets them keep it has asked whether it may be sold. */
const leaves = ({ from_location_id, to_location_id }: FitnessRules): boolean =>
  from_location_id !== "loan" && mayBeUsed(to_location_id)

/** What of a lot decides whether it may be used. */
export type Unfit = Pick<
  FoundLot,
  "name" | "blocked_at" | "blocked_by" | "blocked_reason" | "expires_at"
>

/** Where a lot goes, when, and which lots have too little of their shelf life left for whoever gets it. */
export type FitnessRules = {
  from_location_id?: string
  to_location_id: string
  now: Date
  shelf_life?: Map<string, ShelfLifeProblem>
}

/** Why a lot may not be used, to follow its name; null where it may be. */
export function whyUnfit(lot: Unfit, now: Date): RefusalDetails | null {
  if (lot.blocked_at) {
    const values = { day: dayToken(lot.blocked_at), reason: String(lot.blocked_reason) }
    return lot.blocked_by
      ? say("part.blockedSinceBy", { ...values, user: userToken(lot.blocked_by) })
      : say("part.blockedSince", values)
  }
  return lot.expires_at && lot.expires_at <= now
    ? say("part.expiredOn", { day: dayToken(lot.expires_at) })
    : null
}

/** Follows a refusal that a reason overrides. */
const OVERRIDE = say("part.override")

function sayUnfit(lot: FoundLot): RefusalDetails {
  const { name, blocked_at, blocked_by, blocked_reason } = lot
  if (!blocked_at) {
    return say("lot_expired.on", { name, day: dayToken(lot.expires_at!) })
  }
  const values = { name, day: dayToken(blocked_at), reason: String(blocked_reason) }
  return blocked_by
    ? say("lot_blocked.sinceBy", { ...values, user: userToken(blocked_by) })
    : say("lot_blocked.since", values)
}

type Refusal = { code: RowError["code"]; said: string | RefusalDetails }

function refusal(lot: FoundLot, { now, shelf_life }: FitnessRules): Refusal | null {
  if (whyUnfit(lot, now)) {
    return { code: lot.blocked_at ? "lot_blocked" : "lot_expired", said: sayUnfit(lot) }
  }
  const problem = shelf_life?.get(lot.id)
  return problem
    ? {
        code: "shelf_life_too_short",
        said: sayAll([
          say("part.sentence", { said: describeShelfLifeProblem(lot.name, problem) }),
          OVERRIDE,
        ]),
      }
    : null
}

/** Does using this lot there need an override? Only then is a reason kept, so that the ledger records true overrides only. */
export const needsOverride = (lot: FoundLot, rules: FitnessRules): boolean =>
  leaves(rules) && refusal(lot, rules) !== null

/** No reason lets a unit go that was reported stolen or lost: somebody has to clear it first. */
const refuseStopped = (row: GivenRow, lot: FoundLot): RowError | null =>
  lot.stopped_as
    ? rowError(
        row,
        "unit_stopped",
        say(lot.stopped_as === "lost" ? "unit_stopped.lost" : "unit_stopped.stolen", {
          name: lot.name,
        })
      )
    : null

/** Refuses a lot that may only be used with a reason, where none is given, and one that may not be used at all. */
export function refuseUnfitLot(row: GivenRow, lot: FoundLot, rules: FitnessRules): RowError | null {
  if (!leaves(rules)) {
    return null
  }
  const stopped = refuseStopped(row, lot)
  const unfit = stopped ? null : refusal(lot, rules)
  return unfit && !row.override_reason?.trim() ? rowError(row, unfit.code, unfit.said) : stopped
}
