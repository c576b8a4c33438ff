import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { TableSection } from "../../../components/tables/table-section"
import type { ServiceCaseDetails } from "../../../hooks/api/service-cases"

/** What is in the unit now, as it is maintained. */
export const CaseInsideSection = ({ row }: { row: ServiceCaseDetails }) => {
  const { t } = useTranslation("traceability")
  return (
    <TableSection
      title={t("service.inside.title")}
      empty={t("service.inside.empty")}
      columns={[
        { label: t("service.parts.part") },
        { label: "" },
        { label: t("service.fields.quantity"), isNumber: true },
      ]}
      rows={row.inside.map((part, index) => (
        <Table.Row key={index}>
          <Table.Cell>
            <span className="font-mono">
              <TextLink to={`/traceability/lots/${part.lot_id}`}>{part.lot_name}</TextLink>
            </span>
          </Table.Cell>
          <Table.Cell>{part.item}</Table.Cell>
          <Table.Cell className="text-end">
            <Quantity value={part.quantity} />
          </Table.Cell>
        </Table.Row>
      ))}
    />
  )
}
