import { PencilSquare } from "@medusajs/icons"
import { IconButton, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { ItemCell } from "../../../components/tables/item-cell"
import type { ItemTracking } from "../../../hooks/api/tracking"
import { NextNumber } from "../../item-tracking/next-number"

type Props = { item: ItemTracking; onEdit: () => void }

export const SequenceRow = ({ item, onEdit }: Props) => {
  const { t } = useTranslation("traceability")
  const { inventory_item_id: id, inventory_item: names } = item
  return (
    <Table.Row>
      <Table.Cell>
        <TextLink to={`/inventory/${id}`}>
          <ItemCell title={names?.title} sku={names?.sku} />
        </TextLink>
      </Table.Cell>
      <Table.Cell className="font-mono">{item.number_prefix || "-"}</Table.Cell>
      <Table.Cell className="tabular-nums">{item.number_padding}</Table.Cell>
      <Table.Cell className="tabular-nums">{item.next_number}</Table.Cell>
      <Table.Cell>
        <NextNumber itemId={id} />
      </Table.Cell>
      <Table.Cell className="text-end">
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("tracking.sequences.edit", { name: names?.sku || names?.title || id })}
          onClick={onEdit}
        >
          <PencilSquare />
        </IconButton>
      </Table.Cell>
    </Table.Row>
  )
}
