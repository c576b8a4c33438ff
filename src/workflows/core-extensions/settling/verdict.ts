import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import type { StuckReason } from "../../../types/stuck-claim"

/**
 * What becomes of a claim whose process died: confirmed, a fulfillment's with the fulfillment that Medusa made, or released.
 * One that Medusa has started is confirmed after `finish` has done the rest of it: running that again does nothing more. One that was half
 * applied is released after the changes that had happened, `to_reverse`, are reversed in Medusa.
 */
export type Verdict =
  | { confirm: true; fulfillment_id: string | null; finish?: () => Promise<void> }
  | { confirm: false; to_reverse?: LevelChange[] }

/** What Medusa shows does not decide: a person does, or the next run. */
export type Stuck = { stuck: StuckReason }

export const isStuck = <T extends object>(found: T | Stuck): found is Stuck => "stuck" in found

export const CONFIRM: Verdict = { confirm: true, fulfillment_id: null }
export const RELEASE: Verdict = { confirm: false }
