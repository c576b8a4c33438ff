import type { ReactNode } from "react"
import { createPortal } from "react-dom"

type Props = {
  /** As CSS names a page: `A4`, `A4 landscape`, `50mm 30mm`. */
  size: string
  /** Of the paper, e.g. `12mm`. */
  margin?: string
  children: ReactNode
}

/** Only the sheet is printed, from the top left corner of the paper, and never with the dashboard's dark colours. */
const rulesOf = (size: string, margin: string) => `
  .print-sheet { display: none }
  @page { size: ${size}; margin: ${margin} }
  @media print {
    html, body { height: auto !important; overflow: visible !important; background: white !important }
    body > :not(.print-sheet) { display: none !important }
    .print-sheet { display: block; color: black; background: white; color-scheme: light }
    .print-sheet * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  }
`

/**
 * What is printed while it is mounted, whichever way printing was asked for; on the screen it is not seen. One at a time.
 * Colours of the theme follow the screen, so use black, white and grey in it.
 */
export const PrintSheet = ({ size, margin = "0", children }: Props) =>
  createPortal(
    <div className="print-sheet">
      <style>{rulesOf(size, margin)}</style>
      {children}
    </div>,
    document.body
  )
