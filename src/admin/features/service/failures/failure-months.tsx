import { useTranslation } from "react-i18next"
import type { FailingBatch } from "../../../hooks/api/failure-rate"
import { formatQuantity } from "../../../lib/format"
import { BarChart } from "../../to-do/bar-chart"

/** How soon after its delivery what has a batch in it failed, up to the last month in which anything did. */
export const FailureMonths = ({ batch }: { batch: FailingBatch | undefined }) => {
  const { t, i18n } = useTranslation("traceability")
  const months = batch?.months ?? []
  const last = months.reduce((found, count, index) => (count ? index : found), 0)
  return (
    <BarChart
      title={t("service.failureRate.months.title")}
      subtitle={
        batch
          ? t("service.failureRate.months.subtitle", { name: batch.lot_name })
          : t("service.failureRate.months.none")
      }
      empty={t("service.failureRate.empty")}
      bars={months.slice(0, last + 1).map((count, index) => ({
        key: String(index),
        label: t("service.failureRate.months.month", { number: index + 1 }),
        value: count,
        text: formatQuantity(count, i18n.language),
        to: `/traceability/lots/${batch?.lot_id}/trace`,
      }))}
    />
  )
}
