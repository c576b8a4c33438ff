import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Progress } from "../../../components/progress"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import type { PurchaseOrderLine } from "../../../hooks/api/purchasing"
import { formatQuantity } from "../../../lib/format"
import { localeOf } from "../../../lib/locale-of"

type Props = { line: PurchaseOrderLine; currency: string | null }

const formatCost = (cost: number | null, currency: string | null, language: string): string => {
  if (cost === null || !currency) {
    return formatQuantity(cost, language)
  }
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(cost)
}

export const PurchaseOrderLineRow = ({ line, currency }: Props) => {
  const { i18n } = useTranslation("traceability")
  return (
    <Table.Row>
      <Table.Cell>
        <Link to={`/inventory/${line.inventory_item_id}`} className="hover:text-ui-fg-base">
          <ItemCell title={line.title} sku={line.sku} />
        </Link>
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {formatCost(line.unit_cost, currency, i18n.language)}
      </Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={line.quantity} />
      </Table.Cell>
      <Table.Cell>
        <Progress value={line.received_quantity} total={line.quantity} />
      </Table.Cell>
    </Table.Row>
  )
}
