import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LotChip } from "../../../components/links/lot-chip"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import type { ManufacturingLine } from "../../../hooks/api/manufacturing"

/** A batch of a hundred units has hundreds of component numbers; all are in Detailed Operations. */
const SHOWN = 8

const COLORS = { available: "green", partial: "orange", missing: "red" } as const

type Props = { line: ManufacturingLine; isDone: boolean }

const Lots = ({ line }: { line: ManufacturingLine }) => {
  const { t } = useTranslation("traceability")
  const rows = line.details.filter((detail) => detail.lot_name)
  const hidden = rows.length - SHOWN
  return (
    <div className="flex flex-wrap items-center gap-1 py-1">
      {rows.slice(0, SHOWN).map((row) => (
        <LotChip
          key={row.id}
          lot={{
            lot_id: row.lot_id,
            name: row.lot_name!,
            kind: line.tracking === "serial" ? "serial" : "lot",
            quantity: row.quantity,
            expired: !!row.expired,
          }}
        />
      ))}
      {hidden > 0 && (
        <span className="text-ui-fg-subtle">{t("common.andMore", { count: hidden })}</span>
      )}
      {!rows.length && "-"}
    </div>
  )
}

export const ManufacturingLineRow = ({ line, isDone }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Table.Row>
      <Table.Cell>
        <TextLink to={`/inventory/${line.inventory_item_id}`}>
          <ItemCell title={line.title} sku={line.sku} />
        </TextLink>
      </Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={isDone ? line.done_quantity : line.demand} />
      </Table.Cell>
      <Table.Cell>
        {line.role === "by_product" ? (
          <Badge size="2xsmall">{t("manufacturing.components.byProduct")}</Badge>
        ) : line.availability ? (
          <Badge size="2xsmall" color={COLORS[line.availability]} className="whitespace-nowrap">
            {t(`manufacturing.availability.${line.availability}`)}
          </Badge>
        ) : (
          "-"
        )}
      </Table.Cell>
      <Table.Cell>
        <Lots line={line} />
      </Table.Cell>
    </Table.Row>
  )
}
