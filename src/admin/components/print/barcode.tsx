import { clx } from "@medusajs/ui"
import { useMemo } from "react"
import { useBarcodeWriter } from "./barcode-writer"
import { drawBarcode } from "./draw-barcode"
import { isLinear, type Symbology } from "./symbology"

type Props = {
  /** For the GS1 symbologies an element string, with separators and without the leading FNC1. */
  value: string
  symbology?: Symbology
  /** What it says to who cannot see it; the value by default. */
  label?: string
  /** Its size, e.g. `h-12`. The picture keeps its proportions. */
  className?: string
  /** The width of a module in millimetres. Then the picture is as wide as its modules, and bars as high as there is room. */
  module?: number
}

/** Bars may be stretched: what they say is in their widths. */
const stretchable = (svg: string) => svg.replace("<svg ", '<svg preserveAspectRatio="none" ')

/** A barcode as a vector picture, black on white in dark mode too. What cannot be encoded is shown as text. */
export const Barcode = ({ value, symbology = "code128", label, className, module }: Props) => {
  const { writer, isPending } = useBarcodeWriter()
  const drawing = useMemo(
    () => writer && drawBarcode(writer, symbology, value),
    [writer, symbology, value]
  )
  if (isPending) {
    return <span aria-busy="true" data-barcode-pending className={clx("block", className)} />
  }
  if (!drawing) {
    return <span className="break-all">{value}</span>
  }
  const isStretched = !!module && isLinear(symbology)
  const svg = isStretched ? stretchable(drawing.svg) : drawing.svg
  return (
    <img
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={label ?? value}
      className={clx("bg-white", !isStretched && "object-contain", className)}
      style={module ? { width: `${drawing.modules * module}mm`, maxWidth: "none" } : undefined}
    />
  )
}
