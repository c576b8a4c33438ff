import type { Symbology } from "../../components/print/barcode"

/** In millimetres. `columns` and `rows` are those of a sheet; a roll of labels is a page each. */
type LabelSize = {
  width: number
  height: number
  page: string
  columns: number
  rows: number
  /** Wide enough for the bars of a GS1-128 to be read. */
  isWide: boolean
}

export const LABEL_SIZES = {
  small: { width: 50, height: 30, page: "50mm 30mm", columns: 1, rows: 1, isWide: false },
  large: { width: 100, height: 50, page: "100mm 50mm", columns: 1, rows: 1, isWide: true },
  // A hair less than 297 mm, or rounding makes an empty page after each.
  sheet: { width: 70, height: 37.1, page: "A4", columns: 3, rows: 8, isWide: false },
} satisfies Record<string, LabelSize>

export type LabelSizeName = keyof typeof LABEL_SIZES
export type LabelSymbology = Exclude<Symbology, "code128">

export const COPIES_MAX = 100

export type LabelChoice = { size: LabelSizeName; symbology: LabelSymbology; copies: number }
