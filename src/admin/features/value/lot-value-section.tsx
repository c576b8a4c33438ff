import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TableSection } from "../../components/tables/table-section"
import { useLotSales, useLotValue } from "../../hooks/api/value"
import { formatAmount } from "../../lib/format-amount"

const Row = ({ label, amount }: { label: string; amount: string }) => (
  <Table.Row>
    <Table.Cell>{label}</Table.Cell>
    <Table.Cell className="text-end tabular-nums">{amount}</Table.Cell>
  </Table.Row>
)

/** What a lot cost, by where that came from, what it is worth where it is, and its margin. Hidden from who may not see costs. */
export const LotValueSection = ({ lotId }: { lotId: string }) => {
  const { t, i18n } = useTranslation("traceability")
  const { lot_value, error } = useLotValue(lotId)
  const { sales_costs = [] } = useLotSales(lotId)
  if (error || !lot_value) {
    return null
  }
  const money = (value: { currency_code: string; amount: number }) =>
    formatAmount(value, i18n.language)
  return (
    <TableSection
      title={t("value.lot.title")}
      subtitle={t("value.lot.subtitle")}
      empty={t("value.lot.empty")}
      columns={[{ label: t("value.lot.source") }, { label: t("value.lot.amount"), isNumber: true }]}
      rows={[
        ...lot_value.costs.map((cost) => (
          <Row
            key={`${cost.kind} ${cost.currency_code}`}
            label={t(`value.lot.kinds.${cost.kind}`)}
            amount={money(cost)}
          />
        )),
        ...lot_value.places.map((place, i) => (
          <Row key={i} label={t("value.lot.at", { place: place.location })} amount={money(place)} />
        )),
        ...sales_costs.map((sale) => (
          <Table.Row key={sale.line_item_id}>
            <Table.Cell>
              {t("value.lot.sold", { number: sale.order_display_id ?? "" })}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {sale.margin !== null && sale.revenue
                  ? t("value.lot.margin", {
                      amount: money({ ...sale.revenue, amount: sale.margin }),
                    })
                  : t("value.lot.noMargin")}
              </Text>
            </Table.Cell>
            <Table.Cell className="text-end tabular-nums">
              {sale.revenue ? money(sale.revenue) : "-"}
            </Table.Cell>
          </Table.Row>
        )),
      ]}
    />
  )
}
