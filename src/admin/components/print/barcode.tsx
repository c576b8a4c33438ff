import { clx } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"

export type Symbology = "code128" | "gs1-128" | "gs1datamatrix" | "qrcode"

/** Named imports of a dynamic import: the admin's bundler makes a chunk of its own with these encoders alone. */
const loadWriter = async () => {
  const { code128, datamatrix, qrcode, drawingSVG } = await import("bwip-js/browser")
  return { code128, datamatrix, qrcode, drawingSVG }
}

type Writer = Awaited<ReturnType<typeof loadWriter>>

const GS1_SEPARATOR = "\u001d"

/** A scanner reads anything else of a Code 128 as other letters; a QR Code carries all. */
const isPlainText = (text: string) => /^[\x20-\x7e]+$/.test(text)

const withFnc1 = (elementString: string) =>
  `^FNC1${elementString.split(GS1_SEPARATOR).join("^FNC1")}`

/** Quiet zones as the standards ask for: ten modules beside a linear code, one around DataMatrix, four around QR. */
const draw = (writer: Writer, symbology: Symbology, value: string): string => {
  const svg = writer.drawingSVG()
  const linear = { bcid: "code128", height: 12, paddingwidth: 10, scale: 1 }
  const square = { scale: 1, padding: symbology === "qrcode" ? 8 : 2 }
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

const drawn = (
  writer: Writer | undefined,
  symbology: Symbology,
  value: string
): string | undefined => {
  try {
    return writer && value
      ? `data:image/svg+xml,${encodeURIComponent(draw(writer, symbology, value))}`
      : undefined
  } catch {
    return undefined
  }
}

type Props = {
  /** For the GS1 symbologies an element string, with separators and without the leading FNC1. */
  value: string
  symbology?: Symbology
  /** What it says to who cannot see it; the value by default. */
  label?: string
  /** Its size, e.g. `h-12`. The picture keeps its proportions. */
  className?: string
}

/** A barcode as a vector picture, black on white in dark mode too. What cannot be encoded is shown as text. */
export const Barcode = ({ value, symbology = "code128", label, className }: Props) => {
  const { data: writer, isPending } = useQuery({
    queryKey: ["barcode-writer"],
    queryFn: loadWriter,
    staleTime: Infinity,
    structuralSharing: false,
  })
  const picture = useMemo(() => drawn(writer, symbology, value), [writer, symbology, value])
  if (isPending) {
    return <span aria-busy="true" data-barcode-pending className={clx("block", className)} />
  }
  return picture ? (
    <img src={picture} alt={label ?? value} className={clx("bg-white object-contain", className)} />
  ) : (
    <span className="break-all">{value}</span>
  )
}
