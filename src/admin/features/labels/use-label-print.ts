import { useEffect, useState } from "react"
import { printWhenReady } from "../../components/print/print-when-ready"

/** Drawn between two frames, so that the page goes on answering. */
const LABELS_AT_ONCE = 50

/** Draws pages of labels little by little, then opens the browser's printing dialog. `drawn` is null while nothing is printed. */
export const useLabelPrint = (pages: number, perPage: number) => {
  const [drawn, setDrawn] = useState<number | null>(null)
  const stop = () => setDrawn(null)

  useEffect(() => {
    if (drawn === null) {
      return
    }
    let isCurrent = true
    const goOn = async () => {
      if (drawn < pages) {
        setDrawn(Math.min(pages, drawn + Math.ceil(LABELS_AT_ONCE / perPage)))
        return
      }
      await printWhenReady(() => isCurrent)
      if (isCurrent) {
        stop()
      }
    }
    const frame = requestAnimationFrame(() => void goOn())
    return () => {
      isCurrent = false
      cancelAnimationFrame(frame)
    }
  }, [drawn, pages, perPage])

  return { drawn, print: () => setDrawn(0), stop }
}
