/** What became of a unit of ours that was lent: it is at the customer's, came back, or never left as it turned out. */
export const LOAN_STATES = ["out", "returned", "undone"] as const
export type LoanState = (typeof LOAN_STATES)[number]

/** Which service cases to list by what was lent: whose customer has a unit of ours, or should have brought it back by now. */
export const CASE_LOANS = ["out", "overdue"] as const
export type CaseLoan = (typeof CASE_LOANS)[number]
