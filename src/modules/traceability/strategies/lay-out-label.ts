import type { LabelContent, LabelRequest } from "../../../types/strategies"
import type { Gs1Element } from "../numbers/gs1/check-message"
import { readBarcode } from "../numbers/gs1/read-barcode"
import { shortenValue } from "../numbers/naming/shorten-value"
import { askNow, strategyFailed } from "./ask-strategy"
import { strategyOf } from "./strategies"

const TEXT_LENGTH_MAX = 500
const SYMBOLOGIES: readonly string[] = ["gs1datamatrix", "code128", "qrcode"]

const failed = (problem: string) => strategyFailed("label layout", problem)

const valueOf = (elements: Gs1Element[], ai: string) =>
  elements.find((element) => element.ai === ai)?.value

/** What a scanner makes of it is this very unit, and of no other article than the standard label says. */
function namesThis(value: string, { name, kind, standard }: LabelRequest, now: Date): boolean {
  const read = readBarcode(value, now)
  if ("reading" in read && read.reading) {
    const gtin = valueOf(read.reading, "01")
    const isArticle = gtin === undefined || gtin === standard.gtin
    return isArticle && valueOf(read.reading, kind === "serial" ? "21" : "10") === name
  }
  return (read.format === "text" || read.format === "gtin") && read.text === name
}

function readBarcodeOf(given: unknown, request: LabelRequest, now: Date): LabelContent["barcode"] {
  if (given === null) {
    return null
  }
  const { symbology, value } = (given ?? {}) as Record<string, unknown>
  if (typeof symbology !== "string" || !SYMBOLOGIES.includes(symbology)) {
    throw failed(
      `returned the barcode ${shortenValue(symbology)}; there are ${SYMBOLOGIES.join(", ")}`
    )
  }
  if (typeof value !== "string" || !namesThis(value, request, now)) {
    throw failed(
      `returned a barcode for ${request.name} that a scanner does not read as that number: ${shortenValue(value)}`
    )
  }
  return { symbology: symbology as "gs1datamatrix" | "code128" | "qrcode", value }
}

/**
 * The label as the shop's own layout wants it. Throws `strategy_failed` for a text that is none, and for a barcode that would be
 * read as another number: what is printed on goods cannot be called back.
 */
export function layOutLabel(request: LabelRequest, now: Date): LabelContent {
  const layOut = strategyOf("labelLayout")
  const { standard } = request
  if (!layOut) {
    return standard
  }
  const answer: unknown = askNow("label layout", () =>
    layOut({ ...request, standard: { ...standard } })
  )
  if (answer === null) {
    return standard
  }
  if (typeof answer !== "object") {
    throw failed(`returned ${shortenValue(answer)} instead of a label`)
  }
  const { text = standard.text, barcode = standard.barcode } = answer as Record<string, unknown>
  if (typeof text !== "string" || !text.trim() || text.length > TEXT_LENGTH_MAX) {
    throw failed(
      `returned a text for ${request.name} that is none, or longer than ${TEXT_LENGTH_MAX} characters`
    )
  }
  return { ...standard, text, barcode: readBarcodeOf(barcode, request, now) }
}
