import { useTranslation } from "react-i18next"
import type { LotLabel } from "../../hooks/api/labels"
import { formatDay } from "../../lib/format"
import { scaleOf, type LabelChoice } from "./label-sizes"

type Props = { label: LotLabel; choice: LabelChoice; showsCode: boolean }

/** What a person reads on a label. */
export const LabelText = ({ label, choice, showsCode }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const letters = (height: number) => `${height * scaleOf(choice.size)}mm`
  const day = label.expires_at
    ? `${t("labels.expires")} ${formatDay(label.expires_at, i18n.language)}`
    : label.best_before_at &&
      `${t("labels.bestBefore")} ${formatDay(label.best_before_at, i18n.language)}`
  return (
    <div className="flex min-w-0 flex-1 flex-col" style={{ gap: letters(0.6) }}>
      <span className="line-clamp-2 font-medium">{label.title ?? label.sku}</span>
      <span className="break-all font-mono font-medium" style={{ fontSize: letters(3) }}>
        {label.name}
      </span>
      {label.batch_name && (
        <span className="break-all">
          {t("labels.batch")} {label.batch_name}
        </span>
      )}
      {day && <span>{day}</span>}
      {showsCode && label.gtin && (
        <span className="break-all" style={{ fontSize: letters(1.7) }}>
          {label.text}
        </span>
      )}
    </div>
  )
}
