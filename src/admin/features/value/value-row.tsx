import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import type { StockValue } from "../../hooks/api/value"
import { formatQuantity } from "../../lib/format"
import { Amounts } from "./amounts"

const NameOf = ({ row }: { row: StockValue }) => {
  if (row.lot_id) {
    return <TextLink to={`/traceability/lots/${row.lot_id}`}>{row.lot_name ?? row.lot_id}</TextLink>
  }
  return row.inventory_item_id ? (
    <TextLink to={`/inventory/${row.inventory_item_id}`}>{row.item ?? ""}</TextLink>
  ) : (
    <span>{row.location}</span>
  )
}

export const ValueRow = ({ row }: { row: StockValue }) => {
  const { i18n } = useTranslation("traceability")
  return (
    <Table.Row>
      <Table.Cell>
        <NameOf row={row} />
      </Table.Cell>
      <Table.Cell className="text-end">{formatQuantity(row.quantity, i18n.language)}</Table.Cell>
      <Table.Cell className="text-end">
        {row.quantity_without_cost ? (
          <span className="text-ui-fg-error">
            {formatQuantity(row.quantity_without_cost, i18n.language)}
          </span>
        ) : (
          "-"
        )}
      </Table.Cell>
      <Table.Cell className="text-end">
        <Amounts values={row.values} />
      </Table.Cell>
    </Table.Row>
  )
}
