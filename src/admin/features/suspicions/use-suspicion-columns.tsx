import { Button, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import type { Suspicion } from "../../hooks/api/suspicions"
import { formatDateTime } from "../../lib/format"
import { SuspicionBadge } from "./suspicion-badge"

const column = createDataTableColumnHelper<Suspicion>()

export const useSuspicionColumns = (onClear: (suspicion: Suspicion) => void) => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.accessor("lot_name", {
        header: t("suspicions.fields.unit"),
        cell: ({ row: { original: unit } }) => (
          <div className="flex flex-col py-1">
            <span className="font-mono">
              <TextLink to={`/traceability/lots/${unit.lot_id}`}>{unit.lot_name}</TextLink>
            </span>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {unit.item}
            </Text>
          </div>
        ),
      }),
      column.display({
        id: "kind",
        header: t("suspicions.fields.kind"),
        cell: ({ row: { original: unit } }) => <SuspicionBadge suspicion={unit} />,
      }),
      column.accessor("reason", {
        header: t("suspicions.fields.reason"),
        cell: ({ row: { original: unit } }) => (
          <div className="max-w-80 whitespace-normal py-1">
            {unit.reason}
            {unit.reference && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {unit.reference}
              </Text>
            )}
            {unit.times > 1 && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("suspicions.times", { count: unit.times })}
              </Text>
            )}
          </div>
        ),
      }),
      column.accessor("created_at", {
        header: t("suspicions.fields.since"),
        cell: ({ row: { original: unit } }) => (
          <div className="flex flex-col py-1">
            {formatDateTime(unit.created_at, i18n.language)}
            <Text size="xsmall" className="text-ui-fg-subtle">
              {unit.reported_by ? (unit.reported_by_name ?? "-") : t("suspicions.found")}
            </Text>
          </div>
        ),
      }),
      column.display({
        id: "outcome",
        header: t("suspicions.fields.outcome"),
        cell: ({ row: { original: unit } }) =>
          unit.cleared_at ? (
            <div className="max-w-64 whitespace-normal py-1">
              {t("suspicions.cleared", { reason: unit.cleared_reason })}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {[unit.cleared_by_name, formatDateTime(unit.cleared_at, i18n.language)]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
          ) : (
            // The cell cuts what stands out of it, and a button's edge does.
            <div className="p-0.5">
              <Button size="small" variant="secondary" onClick={() => onClear(unit)}>
                {t("suspicions.clear.open")}
              </Button>
            </div>
          ),
      }),
    ],
    [t, i18n.language, onClear]
  )
}
