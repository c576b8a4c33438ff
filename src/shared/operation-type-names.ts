import type { OperationCode } from "../types/operation"

/** What the types that every stock location gets are called, until somebody renames them. The admin shows these in its language. */
export const OPERATION_TYPE_NAMES: Record<OperationCode, string> = {
  receipt: "Receipts",
  delivery: "Delivery Orders",
  return: "Returns",
  internal: "Internal Transfers",
  manufacturing: "Manufacturing",
  adjustment: "Adjustments",
  scrap: "Scrap",
  repair_in: "Repair in",
  repair_out: "Repair out",
  loan: "Loans",
}
