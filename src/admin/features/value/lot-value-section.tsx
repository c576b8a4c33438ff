import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TableSection } from "../../components/tables/table-section"
import { useLotSales, useLotValue } from "../../hooks/api/value"
import { AddLandedCostDrawer } from "./costs/add-landed-cost-drawer"
import { EnterCostDrawer } from "./costs/enter-cost-drawer"
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
  const [drawer, setDrawer] = useState<"enter" | "landed" | null>(null)
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
    >
      <div className="flex flex-wrap justify-end gap-2 px-6 py-3">
        {lot_value.quantity_without_cost > 0 && (
          <Button size="small" variant="secondary" onClick={() => setDrawer("enter")}>
            {t("value.enter.action")}
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={() => setDrawer("landed")}>
          {t("value.costs.add")}
        </Button>
      </div>
      {drawer === "enter" && <EnterCostDrawer lotId={lotId} onClose={() => setDrawer(null)} />}
      {drawer === "landed" && (
        <AddLandedCostDrawer target={{ lot_ids: [lotId] }} onClose={() => setDrawer(null)} />
      )}
    </TableSection>
  )
}
