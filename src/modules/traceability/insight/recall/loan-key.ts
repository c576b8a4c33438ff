import { isLoanKept, isLoanOut } from "../../stock/ledger/standing-loan"

/** SQL for what tells a loan with this id apart from others who have recalled goods. */
export const loanKey = (id: string): string => `('loan:' || ${id})`

/** SQL for "this key is one of a loan". */
export const isLoanKey = (key: string): string => `starts_with(${key}, 'loan:')`

const isLoan = (key: string, condition: string): string =>
  `EXISTS (SELECT 1 FROM traceability_loan loan WHERE loan.id = substr(${key}, 6) AND ${condition})`

/** SQL for "the loan of this key is over: the unit came back". */
export const isLoanOver = (key: string): string =>
  `(${isLoanKey(key)} AND NOT ${isLoan(key, `(${isLoanOut("loan")} OR ${isLoanKept("loan")})`)})`

/** SQL for "the unit of the loan of this key became a customer's": its owner has a notice of their own, or none yet. */
export const isKeptKey = (key: string): string =>
  `(${isLoanKey(key)} AND ${isLoan(key, isLoanKept("loan"))})`
