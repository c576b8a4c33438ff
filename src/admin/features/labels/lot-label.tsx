import { useTranslation } from "react-i18next"
import { Barcode, type Symbology } from "../../components/print/barcode"
import type { LotLabel as LotLabelData } from "../../hooks/api/labels"
import { formatDay } from "../../lib/format"
import { LABEL_SIZES, type LabelChoice } from "./label-sizes"

type Props = { label: LotLabelData; choice: LabelChoice }

const millimetres = (value: number) => `${value}mm`

/** What was chosen holds for GS1 labels; one that carries its number alone keeps the barcode that fits the number. */
const barcodeOf = ({ barcode, digital_link }: LotLabelData, symbology: Symbology) => {
  if (barcode?.symbology !== "gs1datamatrix") {
    return barcode
  }
  return symbology === "qrcode" && digital_link
    ? { symbology, value: digital_link }
    : { symbology: symbology === "gs1-128" ? symbology : barcode.symbology, value: barcode.value }
}

const isLinear = (symbology: Symbology) => symbology === "code128" || symbology === "gs1-128"

/** A label in its real size. Black on white, whatever the dashboard's colours are. */
export const LotLabel = ({ label, choice }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const { width, height } = LABEL_SIZES[choice.size]
  const barcode = barcodeOf(label, choice.symbology)
  const isBelow = barcode && isLinear(barcode.symbology)
  const scale = height / 30
  const day = label.expires_at
    ? `${t("labels.expires")} ${formatDay(label.expires_at, i18n.language)}`
    : label.best_before_at &&
      `${t("labels.bestBefore")} ${formatDay(label.best_before_at, i18n.language)}`
  return (
    <div
      className={`flex overflow-hidden bg-white text-black ${isBelow ? "flex-col justify-between" : "items-center"}`}
      style={{
        width: millimetres(width),
        height: millimetres(height),
        padding: millimetres(2 * scale),
        gap: millimetres(1.5 * scale),
        fontSize: millimetres(2.5 * scale),
        lineHeight: 1.2,
        breakInside: "avoid",
      }}
    >
      {barcode && !isBelow && (
        <div
          className="shrink-0"
          style={{ width: millimetres(19 * scale), height: millimetres(19 * scale) }}
        >
          <Barcode {...barcode} label={label.text} className="h-full w-full" />
        </div>
      )}
      <div className="flex min-w-0 flex-1 flex-col" style={{ gap: millimetres(0.6 * scale) }}>
        <span className="line-clamp-2 font-medium">{label.title ?? label.sku}</span>
        <span
          className="break-all font-mono font-medium"
          style={{ fontSize: millimetres(3 * scale) }}
        >
          {label.name}
        </span>
        {label.batch_name && (
          <span className="break-all">
            {t("labels.batch")} {label.batch_name}
          </span>
        )}
        {day && <span>{day}</span>}
        {!isBelow && label.gtin && (
          <span className="break-all" style={{ fontSize: millimetres(1.7 * scale) }}>
            {label.text}
          </span>
        )}
      </div>
      {barcode && isBelow && (
        <div className="flex flex-col items-center" style={{ height: millimetres(13 * scale) }}>
          <Barcode {...barcode} label={label.text} className="min-h-0 w-full flex-1" />
          {label.gtin && <span style={{ fontSize: millimetres(1.9 * scale) }}>{label.text}</span>}
        </div>
      )}
    </div>
  )
}
