import { useQuery } from "@tanstack/react-query"
import type { DrawingContext, RenderOptions } from "bwip-js/browser"

type Encoder = (options: RenderOptions, drawing: DrawingContext<string>) => string

/** What draws barcodes into a string. */
export type Writer = Record<"code128" | "datamatrix" | "qrcode", Encoder> & {
  drawingSVG: () => DrawingContext<string>
}

/** Named imports of a dynamic import: the admin's bundler makes a chunk of its own with these encoders alone. */
const loadWriter = async (): Promise<Writer> => {
  const { code128, datamatrix, qrcode, drawingSVG } = await import("bwip-js/browser")
  return { code128, datamatrix, qrcode, drawingSVG }
}

/** The writer, as soon as it is loaded. */
export const useBarcodeWriter = () => {
  const { data: writer, isPending } = useQuery({
    queryKey: ["barcode-writer"],
    queryFn: loadWriter,
    staleTime: Infinity,
    structuralSharing: false,
  })
  return { writer, isPending }
}
