import type { GivenIdentifier } from "../../../../types/identifier"
import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import type { OperationCode, UniquenessScope } from "../../../../types/operation"
import type { LineRow, OperationRow } from "../documents/operation-rows"
import type { ScannedCode } from "./read-scanned-code"

/** An item that an article consists of, and how much of it one of the article is. */
export type ScannedPart = { inventory_item_id: string; quantity: number }

export type ScanIntoOperation = {
  operation_id: string
  /** Only this line, when somebody works on one. */
  line_id?: string | null
  /** Only the lines of this item. */
  inventory_item_id?: string | null
  /** The article whose code was scanned last: the one that is meant where several could be. */
  chosen_item_id?: string | null
  /** The line that somebody works on: it and its article are meant where several could be. */
  chosen_line_id?: string | null
  /** A new name that looks like another one of its item is meant. */
  accept_similar?: boolean
  /** The number has really come, although the supplier did not announce it. */
  accept_unexpected?: boolean
  /** Dates and batch are as the code says, not as they were announced. */
  accept_differing?: boolean
  /** The unit is of this lot although its label says another date than the lot's record. */
  accept_label?: boolean
  /** Of a receipt: false asks about goods that have expired (`already_expired`). */
  accept_expired?: boolean
  /** A unit that something is said against is meant all the same. */
  accept_suspicious?: boolean
  /** The code is the unit's own name even if it looks like the code of something else. */
  accept_code?: boolean
  code: ScannedCode
  /** The label's article was scanned just before, behind its data identifier: what follows has one too. */
  is_label?: boolean
  /** The items of the article that the code names; null when it names none. */
  item_ids: string[] | null
  /** The code is a second identifier of this kind, of the row `detail_id` or of the unit scanned last. */
  identifier?: string
  detail_id?: string | null
  /** The row of the unit that this person scanned last. */
  last_detail_id?: string | null
  /** Which of the names that the code can mean. */
  lot_name?: string
  /** Which of the meanings that an `ambiguous_code` named in its errors, from 0. */
  reading?: number
  /** The scanner is known to send separators: a code without any needs none. */
  has_separators?: boolean
  /** Somebody packs: goods without numbers are counted by the code of their article, each way to read it with its parts. */
  articles?: ScannedPart[][]
  /** What the articles hold of which the code says how many there are, each way to read it with its parts. */
  contents?: ScannedPart[][]
  /** How much of a lot or of an article it is, in place of what the code says. */
  quantity?: number
  /** Of goods that leave: why a blocked, expired or too old unit is taken all the same. */
  override_reason?: string
  scope: UniquenessScope
  now: Date
}

/** The row that a scan filled or picked; of an article's own code only the line whose units follow. */
export type Scanned = {
  line_id: string
  detail_id: string | null
  chosen?: { line_id: string; inventory_item_id: string }
  /** What was scanned, where it is a second identifier of the row's unit. */
  identifier?: GivenIdentifier
  /** What was scanned, where the unit was called so before it was renamed. */
  former_name?: string
  /** Other units of the article that were called so before they were renamed. */
  former_name_of?: string[]
}

/** A scan with its operation, locked, and the tracked lines that the code may mean. */
export type Scan = ScanIntoOperation & { operation: OperationRow; lines: LineRow[] }

/** Where a code could be that of several items: the lines of the article that was chosen before, if it is one of them. */
export function linesOfChosen({ lines, chosen_item_id }: Scan): LineRow[] {
  const chosen = lines.filter((line) => line.inventory_item_id === chosen_item_id)
  return chosen.length ? chosen : lines
}

const ARTICLE: Partial<Record<OperationCode, RefusalSentence>> = {
  receipt: "lot_wrong_item.articleExpected",
  delivery: "lot_wrong_item.articleAskedFor",
}

const BARCODE: Partial<Record<OperationCode, RefusalSentence>> = {
  receipt: "lot_wrong_item.barcodeExpected",
  delivery: "lot_wrong_item.barcodeAskedFor",
}

/** What to say of the barcode of an article that an operation does not move. */
export const barcodeOfOther = ({ code }: OperationRow): RefusalSentence =>
  BARCODE[code] ?? "lot_wrong_item.barcodeMoved"

/** What to say of articles that an operation does not move, where no barcode names them. */
export const articleOfOther = ({ code }: OperationRow): RefusalSentence =>
  ARTICLE[code] ?? "lot_wrong_item.articleMoved"
