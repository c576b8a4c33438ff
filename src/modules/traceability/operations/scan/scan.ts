import type { OperationCode, UniquenessScope } from "../../../../types/operation"
import type { LineRow, OperationRow } from "../documents/operation-rows"
import type { ScannedCode } from "./read-scanned-code"

export type ScanIntoOperation = {
  operation_id: string
  /** Only this line, when somebody works on one. */
  line_id?: string
  /** A new number that looks like another one of its item is meant. */
  accept_similar?: boolean
  code: ScannedCode
  /** The items of the article that the code names; null when it names none. */
  item_ids: string[] | null
  scope: UniquenessScope
  now: Date
}

export type Scanned = { line_id: string; detail_id: string }

/** A scan with its operation, locked, and the tracked lines that the code may mean. */
export type Scan = ScanIntoOperation & { operation: OperationRow; lines: LineRow[] }

const GOES: Partial<Record<OperationCode, string>> = { receipt: "expected", delivery: "asked for" }

/** How a message says what an operation does with its lines. */
export const howItMoves = ({ code }: OperationRow): string => GOES[code] ?? "moved with a number"
