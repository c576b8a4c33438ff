import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LotFlags } from "../../../components/badges/lot-flags"
import { LotStatusBadge } from "../../../components/badges/lot-status-badge"
import { TextLink } from "../../../components/links/text-link"
import { ItemCell } from "../../../components/tables/item-cell"
import { useRecallList, type RecallSource } from "../../../hooks/api/recall-list"
import { RecallSection } from "./recall-section"

export const RecalledLots = ({ source }: { source: RecallSource }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { recall } = useRecallList(source, page)
  return (
    <RecallSection
      title={t("trace.recall.lots.title")}
      empty=""
      columns={[
        { label: t("trace.columns.lot") },
        { label: t("trace.columns.product") },
        { label: t("trace.recall.lots.status") },
      ]}
      rows={recall?.affected_lots.map((lot) => (
        <Table.Row key={lot.id}>
          <Table.Cell className="font-mono">
            <TextLink to={`/traceability/lots/${lot.id}`}>{lot.name}</TextLink>
          </Table.Cell>
          <Table.Cell>
            <ItemCell title={lot.inventory_item?.title} sku={lot.inventory_item?.sku} />
          </Table.Cell>
          <Table.Cell>
            <span className="flex items-center gap-x-2">
              <LotStatusBadge status={lot.status} />
              <LotFlags lot={lot} />
            </span>
          </Table.Cell>
        </Table.Row>
      ))}
      count={recall?.totals.affected_lots ?? 0}
      page={page}
      onPageChange={setPage}
    />
  )
}
