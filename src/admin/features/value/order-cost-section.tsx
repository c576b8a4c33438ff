import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTraceabilityLineSalesCost } from "../../../types/http"
import { TableSection } from "../../components/tables/table-section"
import { useOrderSales } from "../../hooks/api/value"
import { formatAmount } from "../../lib/format-amount"
import { formatQuantity } from "../../lib/format"
import { Amounts } from "./amounts"

const Line = ({ line }: { line: AdminTraceabilityLineSalesCost }) => {
  const { t, i18n } = useTranslation("traceability")
  const { title, quantity, costs, revenue, margin } = line
  const said =
    revenue && margin !== null
      ? t("value.order.margin", {
          revenue: formatAmount(revenue, i18n.language),
          margin: formatAmount({ ...revenue, amount: margin }, i18n.language),
        })
      : t("value.lot.noMargin")
  return (
    <Table.Row>
      <Table.Cell className="whitespace-normal py-2">
        {quantity === null ? title : `${title} × ${formatQuantity(quantity, i18n.language)}`}
        <Text size="xsmall" className="text-ui-fg-subtle">
          {said}
        </Text>
      </Table.Cell>
      <Table.Cell className="py-2 text-end">
        <Amounts values={costs} />
      </Table.Cell>
    </Table.Row>
  )
}

type Props = { orderId: string; version: string }

/** What the delivered numbers of an order cost, and what is left of its prices. Hidden from who may not see costs, and where nothing was delivered. */
export const OrderCostSection = ({ orderId, version }: Props) => {
  const { t } = useTranslation("traceability")
  const { lines, error } = useOrderSales(orderId, version)
  if (error || !lines?.length) {
    return null
  }
  return (
    <TableSection
      title={t("value.order.title")}
      subtitle={t("value.order.subtitle")}
      columns={[{ label: t("value.order.line") }, { label: t("value.order.cost"), isNumber: true }]}
      rows={lines.map((line) => (
        <Line key={line.line_item_id} line={line} />
      ))}
    />
  )
}
