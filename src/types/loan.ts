/** What became of a unit of ours that was lent: it is at the customer's, came back, stays with them, or never left as it turned out. */
export const LOAN_STATES = ["out", "returned", "kept", "undone"] as const
export type LoanState = (typeof LOAN_STATES)[number]

/** Why a lent unit does not come back: its customer buys it, or pays for what they cannot give back. */
export const LOAN_KEPT_AS = ["bought", "lost"] as const
export type LoanKeptAs = (typeof LOAN_KEPT_AS)[number]

/** Which service cases to list by what was lent: whose customer has a unit of ours, or should have brought it back by now. */
export const CASE_LOANS = ["out", "overdue"] as const
export type CaseLoan = (typeof CASE_LOANS)[number]
