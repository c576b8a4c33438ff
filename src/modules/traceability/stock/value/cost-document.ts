import type { CostDivision, CostDocumentKind } from "../../../../types/value"

type Head = {
  /** In which it is booked. */
  currency_code: string
  /** What was entered, where that was in another currency. */
  exchange?: { currency_code: string; rate: number }
  occurred_at: Date
  reference?: string | null
  note?: string | null
  created_by: string | null
}

/** Freight, customs and the like, for the lots of a purchase order, of an operation, or for these. */
export type LandedCost = Head & {
  kind: "landed"
  amount: number
  division: CostDivision
  purchase_order_id?: string
  operation_id?: string
  lot_ids?: string[]
}

/** What one of these lots cost, where that is not known. */
export type EnteredCost = Head & { kind: "manual"; unit_cost: number; lot_ids: string[] }

export type CostDocumentRow = {
  id: string
  kind: CostDocumentKind
  reference: string | null
  note: string | null
  currency_code: string
  amount: string
  /** As it was entered, where that was in another currency. */
  original_amount: string | null
  original_currency_code: string | null
  exchange_rate: number | null
  division: CostDivision
  occurred_at: Date
  purchase_order_id: string | null
  operation_id: string | null
  created_by: string | null
  created_at: Date
  reversed_at: Date | null
  reversed_by: string | null
  lots: number
}

/** A lot that a document is for, with how much of it came in by what the document names. */
export type CostTarget = { lot_id: string; inventory_item_id: string; quantity: string }
