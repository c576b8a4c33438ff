import { useCallback } from "react"
import { useBarcodeWriter } from "../../components/print/barcode-writer"
import { drawBarcode } from "../../components/print/draw-barcode"
import type { LotLabel } from "../../hooks/api/labels"
import { chooseBarcode } from "./choose-barcode"
import type { LabelChoice } from "./label-sizes"

/** `choose` returns which barcode a label gets, as soon as barcodes can be measured. */
export const useChooseBarcode = (choice: LabelChoice) => {
  const { writer, isPending } = useBarcodeWriter()
  const choose = useCallback(
    (label: LotLabel) =>
      writer
        ? chooseBarcode(
            label,
            choice,
            (symbology, value) => drawBarcode(writer, symbology, value)?.modules
          )
        : null,
    [writer, choice]
  )
  return { choose, isPending }
}
