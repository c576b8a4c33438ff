import { moduleWidth } from "../../components/print/module-width"
import { isLinear, type Symbology } from "../../components/print/symbology"
import type { LotLabel } from "../../hooks/api/labels"
import { innerSize, squareSide, type LabelChoice } from "./label-sizes"

export type ChosenBarcode = {
  symbology: Symbology
  value: string
  /** The width of a module in millimetres. */
  module: number
  /** The bars that were chosen, or that suit the number, do not fit on the label. */
  isReplaced: boolean
}

/** How many modules wide a barcode is, with its quiet zones; undefined for what cannot be encoded. */
type Measure = (symbology: Symbology, value: string) => number | undefined

type Wanted = Pick<ChosenBarcode, "symbology" | "value">

/** Wider bars than half a millimetre are read no better. */
const LINEAR_DOTS_MAX = 4

/** What was chosen holds for GS1 labels; one that carries its number alone keeps the barcode that fits the number. */
const wantedOf = (
  { barcode, digital_link }: LotLabel,
  symbology: LabelChoice["symbology"]
): Wanted | null => {
  if (barcode?.symbology !== "gs1datamatrix") {
    return barcode
  }
  return symbology === "qrcode" && digital_link
    ? { symbology, value: digital_link }
    : { symbology: symbology === "gs1-128" ? symbology : barcode.symbology, value: barcode.value }
}

/** The same in less room. */
const squareOf = ({ symbology, value }: Wanted): Wanted => ({
  symbology: symbology === "gs1-128" ? "gs1datamatrix" : "qrcode",
  value,
})

/**
 * Which barcode a label gets: the one that was chosen, or a square one in place of bars whose modules would be narrower than
 * 0.25 mm. Null where the label has none, or it cannot be encoded.
 */
export const chooseBarcode = (
  label: LotLabel,
  { size, symbology }: LabelChoice,
  measure: Measure
): ChosenBarcode | null => {
  const wanted = wantedOf(label, symbology)
  if (!wanted) {
    return null
  }
  const inner = innerSize(size)
  if (isLinear(wanted.symbology)) {
    const modules = measure(wanted.symbology, wanted.value)
    const module = modules && moduleWidth(modules, inner.width, LINEAR_DOTS_MAX)
    if (module) {
      return { ...wanted, module, isReplaced: false }
    }
  }
  const isReplaced = isLinear(wanted.symbology)
  const square = isReplaced ? squareOf(wanted) : wanted
  const modules = measure(square.symbology, square.value)
  return modules
    ? {
        ...square,
        // One of very many modules takes the whole height.
        module: moduleWidth(modules, squareSide(size)) ?? inner.height / modules,
        isReplaced,
      }
    : null
}
