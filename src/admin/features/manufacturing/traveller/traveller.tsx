import { useEffect } from "react"
import { PrintSheet } from "../../../components/print/print-sheet"
import { printWhenReady } from "../../../components/print/print-when-ready"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { TravellerHead } from "./traveller-head"
import { TravellerLines } from "./traveller-lines"
import { TravellerUnits } from "./traveller-units"

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

/** The sheet that goes through the workshop with an order: what is made of what, and everything with a barcode to scan. */
export const Traveller = ({ order, onClose }: Props) => {
  useEffect(() => {
    // Some browsers go on while their printing dialog is open: the sheet stays until they say that it is closed.
    window.addEventListener("afterprint", onClose)
    return () => window.removeEventListener("afterprint", onClose)
  }, [onClose])
  useEffect(() => {
    printWhenReady()
  }, [])
  return (
    <PrintSheet size="A4" margin="12mm">
      <div className="flex flex-col gap-y-6 text-[11pt] leading-snug">
        <TravellerHead order={order} />
        <TravellerLines order={order} role="component" />
        <TravellerLines order={order} role="by_product" />
        <TravellerUnits order={order} />
      </div>
    </PrintSheet>
  )
}
