import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Progress } from "../../../components/progress"
import { sourceOf, type RecallSummary } from "../../../hooks/api/recalls"
import { formatDateTime } from "../../../lib/format"
import { RecallBadges } from "../recall-badges"

const column = createDataTableColumnHelper<RecallSummary>()

export const useRecallColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.accessor("reference", {
        header: t("recalls.fields.reference"),
        cell: ({ getValue }) => (
          <Text size="small" weight="plus">
            {getValue()}
          </Text>
        ),
      }),
      column.display({
        id: "source",
        header: t("recalls.fields.source"),
        cell: ({ row: { original: recall } }) => (
          <span className="font-mono">{sourceOf(recall).name}</span>
        ),
      }),
      column.accessor("reason", {
        header: t("recalls.fields.reason"),
        cell: ({ getValue }) => <span className="block max-w-64 truncate">{getValue()}</span>,
      }),
      column.display({
        id: "state",
        header: t("recalls.fields.state"),
        cell: ({ row: { original: recall } }) => <RecallBadges recall={recall} />,
      }),
      column.display({
        id: "answered",
        header: t("recalls.fields.answered"),
        cell: ({ row: { original: recall } }) =>
          recall.notices.count > 0 ? (
            <Progress value={recall.notices.answered} total={recall.notices.count} />
          ) : (
            "-"
          ),
      }),
      column.accessor("started_at", {
        header: t("recalls.fields.started"),
        cell: ({ getValue }) => formatDateTime(getValue(), i18n.language),
      }),
    ],
    [t, i18n.language]
  )
}
