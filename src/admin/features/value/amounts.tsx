import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Amount } from "../../hooks/api/value"
import { formatAmount } from "../../lib/format-amount"

/** Amounts of several currencies, one below the other. */
export const Amounts = ({ values }: { values: Amount[] }) => {
  const { t, i18n } = useTranslation("traceability")
  if (!values.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("value.unknown")}
      </Text>
    )
  }
  return (
    <div className="flex flex-col">
      {values.map((value) => (
        <Text key={value.currency_code} size="small" className="tabular-nums">
          {formatAmount(value, i18n.language)}
        </Text>
      ))}
    </div>
  )
}
