import type { ScanAnswer } from "../../../hooks/api/scans"
import type { OperationLine } from "../../../lib/types"
import type { NewRow } from "./draft-rows"

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
    ? { lot_name: name, expires_at: gs1?.expires_at ?? null, available: gs1?.quantity }
    : { problem: gs1 ? "noNumber" : "ambiguous" }
}
