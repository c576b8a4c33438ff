import { useMemo } from "react"
import { Barcode } from "../../components/print/barcode"
import { isLinear } from "../../components/print/symbology"
import type { LotLabel as LotLabelData } from "../../hooks/api/labels"
import { LABEL_SIZES, paddingOf, scaleOf, squareSide, type LabelChoice } from "./label-sizes"
import { LabelText } from "./label-text"
import { useChooseBarcode } from "./use-choose-barcode"

type Props = { label: LotLabelData; choice: LabelChoice }

const millimetres = (value: number) => `${value}mm`

/** Bars take the label's width and what height is left below the words. */
const BARS_HEIGHT = 13

/** A label in its real size. Black on white, whatever the dashboard's colours are. */
export const LotLabel = ({ label, choice }: Props) => {
  const { width, height } = LABEL_SIZES[choice.size]
  const { choose, isPending } = useChooseBarcode(choice)
  const chosen = useMemo(() => choose(label), [choose, label])
  const scale = scaleOf(choice.size)
  const isBelow = !!chosen && isLinear(chosen.symbology)
  const barcode = chosen && {
    symbology: chosen.symbology,
    value: chosen.value,
    module: chosen.module,
    label: label.text,
  }
  return (
    <div
      className={`flex overflow-hidden bg-white text-black ${isBelow ? "flex-col justify-between" : "items-center"}`}
      style={{
        width: millimetres(width),
        height: millimetres(height),
        padding: millimetres(paddingOf(choice.size)),
        gap: millimetres(1.5 * scale),
        fontSize: millimetres(2.5 * scale),
        lineHeight: 1.2,
        breakInside: "avoid",
      }}
    >
      {isPending && <span data-barcode-pending />}
      {barcode && !isBelow && (
        <div
          className="flex shrink-0 justify-center"
          style={{ minWidth: millimetres(squareSide(choice.size)) }}
        >
          <Barcode {...barcode} />
        </div>
      )}
      <LabelText label={label} choice={choice} showsCode={!isBelow} />
      {barcode && isBelow && (
        <div
          className="flex shrink-0 flex-col items-center"
          style={{ height: millimetres(BARS_HEIGHT * scale) }}
        >
          <Barcode {...barcode} className="min-h-0 flex-1" />
          {label.gtin && <span style={{ fontSize: millimetres(1.9 * scale) }}>{label.text}</span>}
        </div>
      )}
    </div>
  )
}
