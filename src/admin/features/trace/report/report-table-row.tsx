import { TriangleRightMini } from "@medusajs/icons"
import { Badge, clx, Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { LocationName } from "../../../components/location-name"
import { Quantity } from "../../../components/quantity"
import type { ReportRow } from "../../../hooks/api/report"
import { formatDateTime } from "../../../lib/format"
import type { ReportTree } from "./report-tree"

type Props = {
  tree: ReportTree
  row: ReportRow
  level: number
  path: string
  parent: string
  isFirst: boolean
  /** The rows below it, drawn while it is open. */
  children: ReactNode
}

const INDENT = 20
const PRODUCT_WIDTH = 180

export const ReportTableRow = (props: Props) => {
  const { tree, row, level, path, parent, isFirst, children } = props
  const { i18n } = useTranslation("traceability")
  const isFoldable = tree.direction === "upstream" ? row.unfoldable : row.used
  const isOpen = isFoldable && tree.open.has(path)
  const isActive = tree.active ? tree.active === path : isFirst
  return (
    <>
      <Table.Row
        role="row"
        aria-level={level}
        aria-expanded={isFoldable ? isOpen : undefined}
        data-path={path}
        data-parent={parent}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => tree.onFocus(path)}
        className="focus-visible:outline-ui-border-interactive outline-none focus-visible:outline focus-visible:outline-2 focus-visible:-outline-offset-2"
      >
        <Table.Cell
          role="gridcell"
          className="whitespace-nowrap"
          style={{ paddingLeft: 24 + (level - 1) * INDENT }}
        >
          <span className="flex items-center gap-x-1">
            <span
              aria-hidden
              className={clx(
                "text-ui-fg-muted -m-1 p-1",
                isFoldable ? "cursor-pointer" : "invisible"
              )}
              onClick={() => tree.onToggle(path)}
            >
              <TriangleRightMini
                className={clx("transition-transform", isOpen ? "rotate-90" : "rtl:rotate-180")}
              />
            </span>
            <Document row={row} />
          </span>
        </Table.Cell>
        <Table.Cell role="gridcell" style={{ minWidth: PRODUCT_WIDTH }}>
          <TextLink to={`/inventory/${row.inventory_item_id}`}>{row.product}</TextLink>
        </Table.Cell>
        <Table.Cell role="gridcell" className="whitespace-nowrap">
          {formatDateTime(row.occurred_at, i18n.language)}
        </Table.Cell>
        <Table.Cell role="gridcell" className="whitespace-nowrap font-mono">
          {row.lot ? (
            <TextLink to={`/traceability/lots/${row.lot.id}/trace`}>{row.lot.name}</TextLink>
          ) : (
            "-"
          )}
        </Table.Cell>
        <Table.Cell role="gridcell">
          <LocationName id={row.from_location_id} name={row.from} partner={row.partner_name} />
        </Table.Cell>
        <Table.Cell role="gridcell">
          <LocationName id={row.to_location_id} name={row.to} partner={row.partner_name} />
        </Table.Cell>
        <Table.Cell role="gridcell" className="text-end">
          <Quantity value={row.quantity} />
        </Table.Cell>
        <Table.Cell role="gridcell">{row.user ?? "-"}</Table.Cell>
      </Table.Row>
      {isOpen && children}
    </>
  )
}

const Document = ({ row }: { row: ReportRow }) => {
  const { t } = useTranslation("traceability")
  return (
    <span className="flex items-center gap-x-2">
      {row.document_id ? (
        <TextLink to={`/traceability/operations/${row.document_id}`}>{row.reference}</TextLink>
      ) : (
        row.reference
      )}
      {row.order_id && (
        <TextLink to={`/orders/${row.order_id}`}>
          {t("common.order", { number: row.order_display_id ?? "" })}
        </TextLink>
      )}
      {row.reversed && <Badge size="2xsmall">{t("trace.undone")}</Badge>}
    </span>
  )
}
