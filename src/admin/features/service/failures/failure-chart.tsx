import { useTranslation } from "react-i18next"
import type { FailingBatch } from "../../../hooks/api/failure-rate"
import { BarChart } from "../../to-do/bar-chart"
import { usePercent } from "./use-percent"

const BARS = 8

/** The batches that fail most for sure, by the rate that they have at least. */
export const FailureChart = ({ batches }: { batches: FailingBatch[] }) => {
  const { t } = useTranslation("traceability")
  const percent = usePercent()
  return (
    <BarChart
      title={t("service.failureRate.chart.title")}
      subtitle={t("service.failureRate.chart.subtitle")}
      empty={t("service.failureRate.empty")}
      bars={batches.slice(0, BARS).map((batch) => ({
        key: batch.lot_id,
        label: batch.lot_name,
        detail: batch.supplier ?? batch.item,
        value: batch.least_rate,
        text: percent(batch.least_rate),
        to: `/traceability/lots/${batch.lot_id}`,
      }))}
    />
  )
}
