import { toGtin14 } from "../gs1/check-digit"
import { foldText } from "../naming/fold-text"
import { unclear } from "./list-problem"
import type { PastedLots } from "./pasted-lots"

/** The article that a list is pasted for: what people call it, and its SKUs, EANs, UPCs and barcodes. */
export type OwnArticle = { label: string; codes: string[] }

/** Spreadsheets take the leading zeros from a GTIN; a SKU's own zeros mean something. */
export function isOwn(text: string, { codes }: OwnArticle): boolean {
  const gtin = /^\d{1,14}$/.test(text) ? text.padStart(14, "0") : undefined
  return codes.some(
    (code) => foldText(code) === text || (gtin !== undefined && toGtin14(code) === gtin)
  )
}

/** A line of another article gives no row: its units would become stock of this one. */
export function checkArticles(read: PastedLots, own: OwnArticle): PastedLots {
  const errors = read.rows.flatMap(({ line, article }) =>
    article === undefined || isOwn(article, own)
      ? []
      : [
          unclear(
            { line },
            article,
            `is not a SKU, EAN, UPC or barcode of ${own.label}, which the list is for: take the line out, or say that the column is to be ignored`
          ),
        ]
  )
  const bad = new Set(errors.map(({ line }) => line))
  return {
    ...read,
    rows: read.rows.filter(({ line }) => !bad.has(line)),
    errors: [...read.errors, ...errors].sort((a, b) => a.line - b.line),
  }
}
