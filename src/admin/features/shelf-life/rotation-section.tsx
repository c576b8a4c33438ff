import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import { type Rotation, useRotation } from "../../hooks/api/shelf-life"
import { formatQuantity } from "../../lib/format"

const PAGE_SIZE = 20
const DAYS = 90

const RotationRow = ({ item }: { item: Rotation }) => {
  const { t, i18n } = useTranslation("traceability")
  const days = (value: number | null) =>
    value === null ? "-" : t("shelfLife.days", { count: Math.round(value) })
  return (
    <Table.Row>
      <Table.Cell>
        <TextLink to={`/inventory/${item.inventory_item_id}`}>{item.item}</TextLink>
      </Table.Cell>
      <Table.Cell className="text-end">{formatQuantity(item.on_hand, i18n.language)}</Table.Cell>
      <Table.Cell className="text-end">{days(item.average_age_days)}</Table.Cell>
      <Table.Cell className="font-mono">
        <TextLink to={`/traceability/lots/${item.slowest_lot_id}`}>
          {item.slowest_lot_name}
        </TextLink>
      </Table.Cell>
      <Table.Cell className="text-end">{formatQuantity(item.shipped, i18n.language)}</Table.Cell>
      <Table.Cell className="text-end">
        {formatQuantity(item.turns_per_year, i18n.language)}
      </Table.Cell>
      <Table.Cell className="text-end">{days(item.cover_days)}</Table.Cell>
    </Table.Row>
  )
}

/** How fast the stock of each item turns over, the slowest first. */
export const RotationSection = () => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { items, count = 0 } = useRotation({
    days: DAYS,
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  const fields = (name: string, isNumber = false) => ({
    label: t(`shelfLife.rotation.fields.${name}`),
    isNumber,
  })
  return (
    <TableSection
      title={t("shelfLife.rotation.title")}
      subtitle={t("shelfLife.rotation.subtitle", { days: DAYS })}
      empty={t("shelfLife.rotation.empty")}
      columns={[
        fields("item"),
        fields("onHand", true),
        fields("age", true),
        fields("slowest"),
        fields("shipped", true),
        fields("turnover", true),
        fields("cover", true),
      ]}
      rows={items?.map((item) => (
        <RotationRow key={item.inventory_item_id} item={item} />
      ))}
    >
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
    </TableSection>
  )
}
