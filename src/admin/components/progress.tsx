import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatQuantity } from "../lib/format"

type Props = { value: number; total: number; className?: string }

/** "12 of 20" with a bar: orange above the total, green at it. */
export const Progress = ({ value, total, className }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const share = total > 0 ? Math.min(100, (value / total) * 100) : 0
  const label = t("common.progress", {
    value: formatQuantity(value, i18n.language),
    total: formatQuantity(total, i18n.language),
  })
  return (
    <div className={clx("flex min-w-24 flex-col gap-y-1", className)}>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {label}
      </Text>
      <div
        role="progressbar"
        aria-label={t("operations.fields.progress")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={label}
        className="bg-ui-bg-switch-off h-1 w-full overflow-hidden rounded-full"
      >
        <div
          className={clx("h-full rounded-full transition-all", {
            "bg-ui-tag-orange-icon": value > total,
            "bg-ui-tag-green-icon": value === total && total > 0,
            "bg-ui-tag-blue-icon": value < total,
          })}
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  )
}
