import { isLoanOut } from "../../stock/ledger/standing-loan"

/** SQL for what tells a loan with this id apart from others who have recalled goods. */
export const loanKey = (id: string): string => `('loan:' || ${id})`

/** SQL for "this key is one of a loan". */
export const isLoanKey = (key: string): string => `starts_with(${key}, 'loan:')`

/** SQL for "the loan of this key is over: the unit came back". */
export const isLoanOver = (key: string): string =>
  `(${isLoanKey(key)} AND NOT EXISTS (
      SELECT 1 FROM traceability_loan loan WHERE loan.id = substr(${key}, 6) AND ${isLoanOut("loan")}))`
