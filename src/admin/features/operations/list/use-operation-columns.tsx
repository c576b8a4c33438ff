import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../../components/badges/operation-state-badge"
import { Progress } from "../../../components/progress"
import { RouteArrow } from "../../../components/route-arrow"
import { useOperationTypeName } from "../../../hooks/use-operation-type-name"
import { formatDate, formatDay } from "../../../lib/format"
import type { OperationSummary } from "../../../lib/types"
import { SourceLabel } from "./source-label"

const column = createDataTableColumnHelper<OperationSummary>()

/** What was done once it is done, undone or not; until then, what is assigned. */
const progressOf = ({ done_at, assigned, done_quantity }: OperationSummary): number =>
  done_at ? done_quantity : assigned

export const useOperationColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  const typeName = useOperationTypeName()
  return useMemo(
    () => [
      column.select(),
      column.accessor("reference", {
        header: t("operations.fields.reference"),
        enableSorting: true,
        cell: ({ getValue }) => (
          <Text size="small" weight="plus">
            {getValue()}
          </Text>
        ),
      }),
      column.accessor("type_name", {
        header: t("operations.fields.type"),
        cell: ({ row: { original: operation } }) => typeName(operation.code, operation.type_name),
      }),
      column.accessor("state", {
        header: t("operations.fields.state"),
        cell: ({ getValue }) => <OperationStateBadge state={getValue()} />,
      }),
      column.accessor("partner_name", {
        header: t("operations.fields.partner"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      column.display({
        id: "route",
        header: t("operations.fields.route"),
        cell: ({ row: { original: operation } }) => <RouteArrow {...operation} />,
      }),
      column.display({
        id: "source",
        header: t("operations.fields.source"),
        cell: ({ row: { original: operation } }) => <SourceLabel operation={operation} />,
      }),
      column.display({
        id: "progress",
        header: t("operations.fields.progress"),
        cell: ({ row: { original: operation } }) => (
          <Progress value={progressOf(operation)} total={operation.demand} />
        ),
      }),
      column.accessor("scheduled_at", {
        header: t("operations.fields.scheduledAt"),
        enableSorting: true,
        cell: ({ getValue }) => formatDay(getValue(), i18n.language),
      }),
      column.accessor("done_at", {
        header: t("operations.fields.doneAt"),
        enableSorting: true,
        cell: ({ getValue }) => formatDate(getValue(), i18n.language),
      }),
    ],
    [t, i18n.language, typeName]
  )
}
