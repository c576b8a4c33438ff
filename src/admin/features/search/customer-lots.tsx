import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import { useCustomerLots } from "../../hooks/api/search"
import { formatDate, formatDay, formatQuantity } from "../../lib/format"

const PAGE_SIZE = 10

/** What a customer has of ours, with the order it came with. Hidden where there is nothing. */
export const CustomerLots = ({ customerId }: { customerId: string }) => {
  const { t, i18n } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { lots, count = 0 } = useCustomerLots(customerId, {
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  if (!count) {
    return null
  }
  const columns = ["name", "product", "order", "delivered", "warranty"]
  return (
    <TableSection
      title={t("search.customer.title")}
      subtitle={t("search.customer.subtitle")}
      columns={columns.map((column) => ({ label: t(`search.customer.${column}`) }))}
      rows={lots?.map((lot) => (
        <Table.Row key={`${lot.order_id}:${lot.lot_id}`}>
          <Table.Cell className="font-mono">
            <TextLink to={`/traceability/lots/${lot.lot_id}`}>{lot.name}</TextLink>
            {lot.kind === "lot" && ` × ${formatQuantity(lot.quantity, i18n.language)}`}
          </Table.Cell>
          <Table.Cell>{lot.title ?? "-"}</Table.Cell>
          <Table.Cell>
            <TextLink to={`/orders/${lot.order_id}`}>#{lot.order_display_id ?? ""}</TextLink>
          </Table.Cell>
          <Table.Cell>{formatDate(lot.delivered_at, i18n.language)}</Table.Cell>
          <Table.Cell>{formatDay(lot.warranty_until, i18n.language)}</Table.Cell>
        </Table.Row>
      ))}
    >
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
    </TableSection>
  )
}
