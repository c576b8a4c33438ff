import type { Writer } from "./barcode-writer"
import { isLinear, type Symbology } from "./symbology"

/** A vector picture, and how many modules wide it is, its quiet zones included. */
export type Drawing = { svg: string; modules: number }

const GS1_SEPARATOR = "\u001d"

/** A module of a linear code is drawn one unit wide, one of the others two. */
const UNITS = { linear: 1, square: 2 }

/** A scanner reads anything else of a Code 128 as other letters; a QR Code carries all. */
const isPlainText = (text: string) => /^[\x20-\x7e]+$/.test(text)

const withFnc1 = (elementString: string) =>
  `^FNC1${elementString.split(GS1_SEPARATOR).join("^FNC1")}`

/** Quiet zones as the standards ask for: ten modules beside a linear code, one around DataMatrix, four around QR. */
const write = (writer: Writer, symbology: Symbology, value: string): string => {
  const svg = writer.drawingSVG()
  const linear = { bcid: "code128", height: 12, paddingwidth: 10, scale: 1 }
  const square = { scale: 1, padding: UNITS.square * (symbology === "qrcode" ? 4 : 1) }
  if (symbology === "code128" && !isPlainText(value)) {
    throw new Error("Code 128 carries ASCII only.")
  }
  switch (symbology) {
    case "code128":
      return writer.code128({ ...linear, text: value }, svg)
    case "gs1-128":
      return writer.code128({ ...linear, text: withFnc1(value), parsefnc: true }, svg)
    case "gs1datamatrix":
      return writer.datamatrix(
        { ...square, bcid: "datamatrix", text: withFnc1(value), parsefnc: true },
        svg
      )
    case "qrcode":
      return writer.qrcode({ ...square, bcid: "qrcode", text: value }, svg)
  }
}

/** Returns undefined for what cannot be encoded. */
export const drawBarcode = (
  writer: Writer,
  symbology: Symbology,
  value: string
): Drawing | undefined => {
  try {
    const svg = value ? write(writer, symbology, value) : ""
    const [, width] = /viewBox="0 0 (\d+) \d+"/.exec(svg) ?? []
    const units = isLinear(symbology) ? UNITS.linear : UNITS.square
    return width ? { svg, modules: Number(width) / units } : undefined
  } catch {
    return undefined
  }
}
