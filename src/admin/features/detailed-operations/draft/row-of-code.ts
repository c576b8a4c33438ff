import type { ScanAnswer } from "../../../hooks/api/scans"
import type { OperationLine } from "../../../lib/types"
import type { DraftRow, NewRow } from "./draft-rows"

type Gs1Data = NonNullable<ScanAnswer["gs1"]>

/** A GS1 code as scanners send it (with its prefix, or with separators), in brackets, as a link, or beginning with an article. */
const CARRIES_MORE = /^(\]|\(\d{2}|https?:\/\/|01\d{14})|\u001d/

/** Does the code say more than a number, so that the shop has to be asked what it means? */
export const carriesMore = (code: string): boolean => CARRIES_MORE.test(code)

type Given = Omit<NewRow, "quantity"> & { available?: number }

/** Why a code gives this line no number. `product` is the article that it names. */
export type CodeProblem = {
  problem: "otherArticle" | "unknownArticle" | "noNumber" | "ambiguous"
  product?: string
}

/** What the code says of the lot besides. */
const factsOfCode = (gs1: Gs1Data, { tracking }: OperationLine): Partial<DraftRow> => ({
  expires_at: gs1.expires_at ?? null,
  ...(gs1.best_before_at && { best_before_at: gs1.best_before_at }),
  ...(gs1.produced_at && { produced_at: gs1.produced_at }),
  ...(gs1.packed_at && { packed_at: gs1.packed_at }),
  ...(gs1.sell_by_at && { sell_by_at: gs1.sell_by_at }),
  ...(tracking === "serial" && gs1.lot && { batch_name: gs1.lot }),
})

const nameOf = ({ matches }: ScanAnswer): string => {
  const [match] = matches
  const item = match?.type === "lot" ? match.lot.inventory_item : match?.inventory_item
  return item?.title || item?.sku || ""
}

/** The number that a code gives a line, with its expiry and quantity. A code of another article never gives one. */
export function rowOfCode(
  code: string,
  scan: ScanAnswer,
  line: OperationLine
): Given | CodeProblem {
  if (scan.format === "text" || scan.format === "gtin") {
    return { lot_name: code }
  }
  const here = scan.matches.filter((match) => match.inventory_item_id === line.inventory_item_id)
  if (!here.length) {
    return scan.matches.length
      ? { problem: "otherArticle", product: nameOf(scan) }
      : { problem: "unknownArticle" }
  }
  if (here.length > 1) {
    return { problem: "ambiguous" }
  }
  const [match] = here
  if (match.type === "lot") {
    return { lot_id: match.lot.id, lot_name: match.lot.name, available: scan.gs1?.quantity }
  }
  const { gs1 } = scan
  const name = line.tracking === "serial" ? gs1?.serial : gs1?.lot
  return name
    ? { lot_name: name, ...factsOfCode(gs1!, line), available: gs1?.quantity ?? gs1?.net_weight }
    : { problem: gs1 ? "noNumber" : "ambiguous" }
}
