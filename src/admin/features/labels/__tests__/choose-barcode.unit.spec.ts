import { drawingSVG, render } from "bwip-js/node"
import type { Writer } from "../../../components/print/barcode-writer"
import { drawBarcode } from "../../../components/print/draw-barcode"
import { moduleWidth } from "../../../components/print/module-width"
import type { LotLabel } from "../../../hooks/api/labels"
import { chooseBarcode } from "../choose-barcode"
import { innerSize, LABEL_SIZES, squareSide, type LabelSizeName } from "../label-sizes"

/** Outside of the browser the options say which code is meant. */
const writer: Writer = { code128: render, datamatrix: render, qrcode: render, drawingSVG }
const ARTICLE = "0109506000134352"
const sizes = Object.keys(LABEL_SIZES) as LabelSizeName[]

const modulesOf: Parameters<typeof chooseBarcode>[2] = (symbology, value) =>
  drawBarcode(writer, symbology, value)?.modules

const labelOf = (value: string, symbology: "gs1datamatrix" | "code128" = "gs1datamatrix") =>
  ({ barcode: { symbology, value }, digital_link: null }) as LotLabel

const choose = (label: LotLabel, size: LabelSizeName, symbology: "gs1-128" | "gs1datamatrix") =>
  chooseBarcode(label, { size, symbology, copies: 1 }, modulesOf)

describe("chooseBarcode", () => {
  it("keeps a GS1-128 that fits, its quiet zones included, with modules of at least 0.25 mm", () => {
    const value = `${ARTICLE}21SN26-000001`
    const chosen = choose(labelOf(value), "large", "gs1-128")
    expect(chosen).toMatchObject({ symbology: "gs1-128", value, isReplaced: false })
    expect(chosen!.module).toBeGreaterThanOrEqual(0.25)
    const width = modulesOf("gs1-128", value)! * chosen!.module
    expect(width).toBeLessThanOrEqual(innerSize("large").width)
  })

  it("replaces a GS1-128 that is too long by a DataMatrix of the same element string", () => {
    const value = `${ARTICLE}172706301527053110LOT-NAME/2026-06-ABC`
    expect(choose(labelOf(value), "large", "gs1-128")).toMatchObject({
      symbology: "gs1datamatrix",
      value,
      isReplaced: true,
    })
  })

  it("replaces the bars of a long number without a GTIN by a QR Code where they do not fit", () => {
    const label = labelOf("PLAIN-NUMBER-OF-30-LETTERS-001", "code128")
    expect(choose(label, "small", "gs1datamatrix")).toMatchObject({ symbology: "qrcode" })
    expect(choose(labelOf("SN-1", "code128"), "small", "gs1datamatrix")).toMatchObject({
      symbology: "code128",
      isReplaced: false,
    })
  })

  it.each(sizes)(
    "prints the largest GS1 DataMatrix of a lot on the size %s as it should be",
    (size) => {
      const value = `${ARTICLE}172706301527053110${"aB".repeat(10)}\u001d21${"zY".repeat(10)}`
      const { module } = choose(labelOf(value), size, "gs1datamatrix")!
      expect(module).toBeGreaterThanOrEqual(0.25)
      expect(module * modulesOf("gs1datamatrix", value)!).toBeLessThanOrEqual(squareSide(size))
    }
  )
})

describe("moduleWidth", () => {
  it("is a whole number of dots of a printer with 203 dots per inch, two at least", () => {
    expect(moduleWidth(100, 40)).toBeCloseTo((3 * 25.4) / 203)
    expect(moduleWidth(100, 25.1)).toBeCloseTo((2 * 25.4) / 203)
    expect(moduleWidth(100, 25)).toBeUndefined()
    expect(moduleWidth(20, 90, 4)).toBeCloseTo((4 * 25.4) / 203)
  })
})
