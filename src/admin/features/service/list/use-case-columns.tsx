import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { ServiceCase } from "../../../hooks/api/service-cases"
import { formatDate } from "../../../lib/format"
import { CaseStateBadge } from "../case-state-badge"
import { CoverageText } from "../coverage-text"

const column = createDataTableColumnHelper<ServiceCase>()

export const useCaseColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.accessor("reference", {
        header: t("service.fields.reference"),
        cell: ({ getValue }) => (
          <Text size="small" weight="plus">
            {getValue()}
          </Text>
        ),
      }),
      column.accessor("lot_name", {
        header: t("service.fields.unit"),
        cell: ({ row: { original: row } }) => (
          <div className="flex flex-col py-1">
            <span className="font-mono">{row.lot_name}</span>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {row.item}
            </Text>
          </div>
        ),
      }),
      column.accessor("reason", { header: t("service.fields.reason") }),
      column.display({
        id: "state",
        header: t("service.fields.state"),
        cell: ({ row: { original: row } }) => <CaseStateBadge {...row} />,
      }),
      column.display({
        id: "coverage",
        header: t("service.fields.coverage"),
        cell: ({ row: { original: row } }) => <CoverageText row={row} />,
      }),
      column.accessor("reported_at", {
        header: t("service.fields.reported"),
        cell: ({ getValue }) => formatDate(getValue(), i18n.language),
      }),
    ],
    [t, i18n.language]
  )
}
