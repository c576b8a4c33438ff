import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTraceabilityServiceCaseListParams } from "../../../types/http"
import { TextLink } from "../../components/links/text-link"
import { TableSection } from "../../components/tables/table-section"
import { useServiceCases } from "../../hooks/api/service-cases"
import { formatDate } from "../../lib/format"
import { CaseStateBadge } from "./case-state-badge"

type Props = {
  of: Pick<AdminTraceabilityServiceCaseListParams, "lot_id" | "order_id" | "customer_id">
  /** Said beside each, where they are of several units. */
  showsUnit?: boolean
}

/** The faults that were reported of a unit, an order's or a customer's. Nothing where there were none, or may not be seen. */
export const CasesSection = ({ of, showsUnit = false }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const { service_cases } = useServiceCases({ ...of, limit: 10 })
  if (!service_cases?.length) {
    return null
  }
  const columns = ["reference", ...(showsUnit ? ["unit"] : []), "reason", "state", "reported"]
  return (
    <TableSection
      title={t("service.lot.title")}
      columns={columns.map((column) => ({ label: t(`service.fields.${column}`) }))}
      rows={service_cases.map((row) => (
        <Table.Row key={row.id}>
          <Table.Cell>
            <TextLink to={`/traceability/service/${row.id}`}>{row.reference}</TextLink>
          </Table.Cell>
          {showsUnit && (
            <Table.Cell className="font-mono">
              <TextLink to={`/traceability/lots/${row.lot_id}`}>{row.lot_name}</TextLink>
            </Table.Cell>
          )}
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
