import type { LoanKeptAs, LoanState } from "../loan"
import type { DateTime, Page, PageParams } from "./common"
import type { AdminTraceabilityAmount } from "./value"

/** A unit of ours that a customer has while their own is repaired. */
export type AdminTraceabilityLoan = {
  id: string
  service_case_id: string
  case_reference: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  /** Who has it: to whom their unit was handed on, else who ordered that. */
  order_id: string | null
  order_display_id: number | null
  customer_id: string | null
  /** Names and addresses need the permission to see them. */
  borrower: string | null
  state: LoanState
  /** Out, and should be back by now. */
  overdue: boolean
  due_at: DateTime
  note: string | null
  /** The document that it left with. */
  operation_id: string
  reference: string
  location_id: string
  location_name: string
  lent_at: DateTime | null
  lent_by: string | null
  lent_by_name: string | null
  /** The document that ended the loan: with which it came back, or became its customer's. */
  return_operation_id: string | null
  return_reference: string | null
  return_location_id: string | null
  return_location_name: string | null
  returned_at: DateTime | null
  /** Since when it is its customer's, why, and what they are to pay for it: nothing charges it. */
  kept_at: DateTime | null
  kept_as: LoanKeptAs | null
  price: number | null
  currency_code: string | null
  /** What it had cost, of one that was kept; null for who may not see costs. */
  costs: AdminTraceabilityAmount[] | null
  created_at: DateTime
}

export type AdminTraceabilityLoanListParams = PageParams & {
  service_case_id?: string
  lot_id?: string
  state?: LoanState
  overdue?: boolean
  /** Part of a number, a reference, a borrower's name or the note. */
  q?: string
}

export type AdminTraceabilityLoanListResponse = Page & { loans: AdminTraceabilityLoan[] }

export type AdminTraceabilityLoanResponse = { loan: AdminTraceabilityLoan }

export type AdminLendTraceabilityUnit = {
  service_case_id: string
  /** One of the two; a name is that of one serial number of the shop. */
  lot_id?: string
  lot_name?: string
  /** A date without a time is the end of that day in the shop's zone. */
  due_at: string
  /** Who has it, where neither an order nor an account says so. */
  borrower_name?: string | null
  note?: string | null
}

/** What is left out stays. */
export type AdminUpdateTraceabilityLoan = { due_at?: string; note?: string | null }

export type AdminReturnTraceabilityLoan = {
  /** The stock location it came back to; where it left from when left out. */
  location_id?: string
  /** Blocked until somebody has looked at it (true), or for sale again at once. */
  block?: boolean
}

export type AdminKeepTraceabilityLoan = {
  /** `bought`: it is sold as it is, so it must be fit for sale. `lost`: it does not come back, whatever it is. */
  kept_as: LoanKeptAs
  /** What its customer is to pay for it, 0 for nothing, in whole coins. */
  price: number
  /** That of the order that their own unit came with when left out, else the shop's own. */
  currency_code?: string
  /** Whose it is from now on; who has it on loan when left out. */
  customer_id?: string
  note?: string | null
}
