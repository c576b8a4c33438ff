import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { useRecallList, type RecallSource } from "../../../hooks/api/recall-list"
import { RecallSection } from "./recall-section"

export const RecalledProduction = ({ source }: { source: RecallSource }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { recall } = useRecallList(source, page)
  return (
    <RecallSection
      title={t("trace.recall.production.title")}
      empty={t("trace.recall.production.empty")}
      columns={[
        { label: t("trace.recall.production.operation") },
        { label: t("trace.columns.lot") },
        { label: t("trace.columns.quantity"), isNumber: true },
      ]}
      rows={recall?.in_production.map((held) => (
        <Table.Row key={`${held.operation_id}:${held.lot_id}`}>
          <Table.Cell>
            <TextLink to={`/traceability/operations/${held.operation_id}`}>
              {held.reference}
            </TextLink>
          </Table.Cell>
          <Table.Cell className="font-mono">
            <TextLink to={`/traceability/lots/${held.lot_id}`}>{held.name}</TextLink>
          </Table.Cell>
          <Table.Cell className="text-end">
            <Quantity value={held.quantity} />
          </Table.Cell>
        </Table.Row>
      ))}
      count={recall?.counts.in_production ?? 0}
      page={page}
      onPageChange={setPage}
    />
  )
}
