/**
 * Why something that was left half done is not finished or reversed by itself:
 *
 * - `at_work`: somebody works on its items at this moment; the next run looks again.
 * - `levels_differ`: Medusa's levels show neither that it happened nor that it did not: something else has changed them.
 * - `not_told_apart`: the levels show that this or another one of the same quantity happened, and what else depends on it differs.
 * - `untracked_only`: only goods without numbers are concerned, whose levels show nothing.
 * - `shipped`: its goods have left since.
 * - `refused`: what is left of it was refused; the words of the refusal are beside it.
 */
export const STUCK_REASONS = [
  "at_work",
  "levels_differ",
  "not_told_apart",
  "untracked_only",
  "shipped",
  "refused",
] as const
export type StuckReason = (typeof STUCK_REASONS)[number]
