import type { Symbology } from "../../components/print/symbology"

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

/** Paddings, letters and square barcodes of a label grow with its height; this is that of the smallest. */
const HEIGHT_STANDARD = 30
const PADDING = 2
const SQUARE_SIDE = 19

export const scaleOf = (size: LabelSizeName) => LABEL_SIZES[size].height / HEIGHT_STANDARD

export const paddingOf = (size: LabelSizeName) => PADDING * scaleOf(size)

/** What a barcode can take at most. */
export const innerSize = (size: LabelSizeName) => ({
  width: LABEL_SIZES[size].width - 2 * paddingOf(size),
  height: LABEL_SIZES[size].height - 2 * paddingOf(size),
})

/** Of a square barcode, so that there is room for words beside it. */
export const squareSide = (size: LabelSizeName) => SQUARE_SIDE * scaleOf(size)

export const COPIES_MAX = 100

export type LabelChoice = { size: LabelSizeName; symbology: LabelSymbology; copies: number }
