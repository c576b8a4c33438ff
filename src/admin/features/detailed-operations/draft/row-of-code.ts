import type { ScanAnswer } from "../../../hooks/api/scans"
import type { OperationLine } from "../../../lib/types"
import type { DraftRow, NewRow } from "./draft-rows"

type Gs1Data = NonNullable<ScanAnswer["gs1"]>

/** A GS1 code as scanners send it (with its prefix, or with separators), in brackets, as a link, or beginning with an article. */
const CARRIES_MORE = /^(\]|\(\d{2}|https?:\/\/|01\d{14})|\u001d/

/** Does the code say more than a number, so that the shop has to be asked what it means? */
export const carriesMore = (code: string): boolean => CARRIES_MORE.test(code)

export type Given = Omit<NewRow, "quantity"> & { available?: number }

/** Why a code gives this line no number. `product` is the article that it names. */
export type CodeProblem = {
  problem: "otherArticle" | "unknownArticle" | "noNumber"
  product?: string
}

/** A code that can be read in several ways: what each would put into the list. */
export type CodeChoice = { choices: Given[] }

/** What the code says of the lot besides. */
const factsOfCode = (gs1: Gs1Data, { tracking }: OperationLine): Partial<DraftRow> => ({
  expires_at: gs1.expires_at ?? null,
  ...(gs1.best_before_at && { best_before_at: gs1.best_before_at }),
  ...(gs1.produced_at && { produced_at: gs1.produced_at }),
  ...(gs1.packed_at && { packed_at: gs1.packed_at }),
  ...(gs1.sell_by_at && { sell_by_at: gs1.sell_by_at }),
  ...(tracking === "serial" && gs1.lot && { batch_name: gs1.lot }),
})

/** What one way to read a code puts into the list. */
function rowOfReading(gs1: Gs1Data, line: OperationLine, pieces?: number): Given | undefined {
  const name = line.tracking === "serial" ? gs1.serial : gs1.lot
  return name
    ? {
        lot_name: name,
        ...factsOfCode(gs1, line),
        available: pieces ?? gs1.quantity ?? gs1.net_weight,
      }
    : undefined
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
): Given | CodeProblem | CodeChoice {
  if (scan.format === "text" || scan.format === "gtin") {
    return { lot_name: code }
  }
  const here = scan.matches.filter((match) => match.inventory_item_id === line.inventory_item_id)
  if (!here.length) {
    return scan.matches.length
      ? { problem: "otherArticle", product: nameOf(scan) }
      : { problem: "unknownArticle" }
  }
  const lots = here.flatMap((match) => (match.type === "lot" ? [match.lot] : []))
  if (lots.length > 1) {
    return { choices: lots.map(({ id, name }) => ({ lot_id: id, lot_name: name })) }
  }
  if (lots.length === 1) {
    return {
      lot_id: lots[0].id,
      lot_name: lots[0].name,
      available: scan.pieces ?? scan.gs1?.quantity,
    }
  }
  const { readings = scan.gs1 ? [scan.gs1] : [] } = scan
  const pieces = readings.length === 1 ? scan.pieces : undefined
  const rows = readings.flatMap((gs1) => rowOfReading(gs1, line, pieces) ?? [])
  const distinct = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
  if (distinct.length > 1) {
    return { choices: distinct }
  }
  return distinct[0] ?? { problem: "noNumber" }
}
