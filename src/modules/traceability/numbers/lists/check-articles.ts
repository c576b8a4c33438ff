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

const inOneCase = ({ codes, ...own }: OwnArticle): OwnArticle => ({
  ...own,
  codes: codes.map((code) => code.toLowerCase()),
})

/** Those of the articles that a text means: so called exactly or, where none is, whatever the case of its letters. */
export function findOwn<Article extends OwnArticle>(text: string, articles: Article[]): Article[] {
  const exact = articles.filter((own) => isOwn(text, own))
  return exact.length ? exact : articles.filter((own) => isOwn(text.toLowerCase(), inOneCase(own)))
}

/** A line of another article gives no row: its units would become stock of this one. */
export function checkArticles(read: PastedLots, own: OwnArticle): PastedLots {
  const errors = read.rows.flatMap(({ line, article }) =>
    article === undefined || findOwn(article, [own]).length
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
