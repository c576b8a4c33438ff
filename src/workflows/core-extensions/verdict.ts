/** What becomes of a claim whose process died: confirmed, a fulfillment's with the fulfillment that Medusa made, or released. */
export type Verdict = { confirm: true; fulfillment_id: string | null } | { confirm: false }

export const CONFIRM: Verdict = { confirm: true, fulfillment_id: null }
export const RELEASE: Verdict = { confirm: false }
