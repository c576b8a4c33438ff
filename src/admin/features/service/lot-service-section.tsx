import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { TableSection } from "../../components/tables/table-section"
import { useServiceCases } from "../../hooks/api/service-cases"
import { formatDate } from "../../lib/format"
import { CaseStateBadge } from "./case-state-badge"

/** On a unit's page: the faults that were reported of it. Nothing where there were none. */
export const LotServiceSection = ({ lotId }: { lotId: string }) => {
  const { t, i18n } = useTranslation("traceability")
  const { service_cases } = useServiceCases({ lot_id: lotId, limit: 10 })
  if (!service_cases?.length) {
    return null
  }
  return (
    <TableSection
      title={t("service.lot.title")}
      columns={[
        { label: t("service.fields.reference") },
        { label: t("service.fields.reason") },
        { label: t("service.fields.state") },
        { label: t("service.fields.reported") },
      ]}
      rows={service_cases.map((row) => (
        <Table.Row key={row.id}>
          <Table.Cell>
            <TextLink to={`/traceability/service/${row.id}`}>{row.reference}</TextLink>
          </Table.Cell>
          <Table.Cell>{row.reason}</Table.Cell>
          <Table.Cell>
            <CaseStateBadge {...row} />
          </Table.Cell>
          <Table.Cell>{formatDate(row.reported_at, i18n.language)}</Table.Cell>
        </Table.Row>
      ))}
    />
  )
}
