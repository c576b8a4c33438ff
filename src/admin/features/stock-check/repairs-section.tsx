import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import { type Repair, REPAIRS_PAGE_SIZE, useRepairs } from "../../hooks/api/stock-check"
import { formatDateTime, formatQuantity } from "../../lib/format"

const RepairRow = ({ repair }: { repair: Repair }) => {
  const { t, i18n } = useTranslation("traceability")
  const what = t(`stockCheck.repairs.${repair.kind}`, {
    item: repair.item,
    location: repair.location,
    before: formatQuantity(repair.quantity_before, i18n.language),
    after: formatQuantity(repair.quantity_after, i18n.language),
    documents: repair.documents?.join(", "),
  })
  return (
    <Table.Row>
      <Table.Cell>{what}</Table.Cell>
      <Table.Cell>{repair.reason}</Table.Cell>
      <Table.Cell>
        {repair.actor_id ? (repair.actor_name ?? "-") : t("stockCheck.repairs.automatic")}
      </Table.Cell>
      <Table.Cell>{formatDateTime(repair.created_at, i18n.language)}</Table.Cell>
    </Table.Row>
  )
}

/** Who has set what right, newest first. */
export const RepairsSection = () => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { repairs, count = 0 } = useRepairs(page)
  return (
    <TableSection
      title={t("stockCheck.repairs.title")}
      empty={t("stockCheck.repairs.empty")}
      columns={[
        { label: t("stockCheck.repairs.what") },
        { label: t("stockCheck.repairs.why") },
        { label: t("stockCheck.repairs.by") },
        { label: t("stockCheck.repairs.when") },
      ]}
      rows={repairs?.map((repair) => (
        <RepairRow key={repair.id} repair={repair} />
      ))}
    >
      <ListPager page={page} pageSize={REPAIRS_PAGE_SIZE} count={count} onPageChange={setPage} />
    </TableSection>
  )
}
