/** GS1-128, DataMatrix, QR Code, DataBar and DotCode as scanners announce their GS1 forms (ISO/IEC 15424). */
const GS1 = /^\](C1|d2|Q3|e0|J1)/
/** EAN-13, UPC-A and UPC-E; an add-on alone (of 2 or 5 digits); with an add-on; EAN-8. */
const ARTICLE = /^\]E[0-4]/
const ANY = /^\][A-Za-z][0-9A-Za-z]/

export type Symbology = "gs1" | "article" | "other" | "none"

/** What the scanner says of the barcode's kind, and the code without it. */
export function splitSymbology(text: string): { symbology: Symbology; id: string; bare: string } {
  const id = text.match(ANY)?.[0] ?? ""
  const bare = text.slice(id.length)
  if (!id) {
    return { symbology: "none", id, bare }
  }
  return { symbology: GS1.test(id) ? "gs1" : ARTICLE.test(id) ? "article" : "other", id, bare }
}
