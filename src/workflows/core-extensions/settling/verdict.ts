import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import type { StuckReason } from "../../../types/stuck-claim"

/**
 * What becomes of a claim whose process died: confirmed, a fulfillment's with the fulfillment that Medusa made, or released.
 * One that Medusa has started is confirmed after `finish` has done the rest of it. One that was half applied is released after the
 * changes of levels that had happened, `to_reverse`, are reversed in Medusa, and `finish` has set back the rest. Running `finish`
 * again does nothing more.
 */
export type Verdict =
  | { confirm: true; fulfillment_id: string | null; finish?: () => Promise<void> }
  | { confirm: false; to_reverse?: LevelChange[]; finish?: () => Promise<void> }

/** What Medusa shows does not decide: a person does, or the next run. */
export type Stuck = { stuck: StuckReason }

export const isStuck = <T extends object>(found: T | Stuck): found is Stuck => "stuck" in found

export const CONFIRM: Verdict = { confirm: true, fulfillment_id: null }
export const RELEASE: Verdict = { confirm: false }
