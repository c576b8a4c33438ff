import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import {
  useRecallList,
  type RecalledOrder,
  type RecallSource,
} from "../../../hooks/api/recall-list"
import { formatDateTime } from "../../../lib/format"
import { RecallSection } from "./recall-section"

/** Lots named in one row; the export has them all. */
const LOTS_MAX = 20

/** Who has some of it, and how to reach them. */
export const RecalledOrders = ({ source }: { source: RecallSource }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { recall } = useRecallList(source, page)
  return (
    <RecallSection
      title={t("trace.recall.orders.title")}
      empty={t("trace.recall.orders.empty")}
      columns={[
        { label: t("trace.recall.orders.order") },
        { label: t("trace.recall.orders.customer") },
        { label: t("trace.recall.orders.contact") },
        { label: t("trace.columns.lot") },
        { label: t("trace.recall.orders.delivered") },
        { label: t("trace.columns.quantity"), isNumber: true },
      ]}
      rows={recall?.orders.map((order) => (
        <OrderRow
          key={`${order.order_id ?? order.reference} ${order.was_handed_on || order.on_loan ? order.lots[0]?.lot_id : ""}`}
          order={order}
        />
      ))}
      count={recall?.totals.deliveries ?? 0}
      page={page}
      onPageChange={setPage}
    />
  )
}

const OrderRow = ({ order }: { order: RecalledOrder }) => {
  const { t, i18n } = useTranslation("traceability")
  const { order_id, display_id, reference, customer_id, name, email, phone, lots, lot_count } =
    order
  const rest = lot_count - Math.min(lots.length, LOTS_MAX)
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        {order_id ? (
          <TextLink to={`/orders/${order_id}`}>
            {t("common.order", { number: display_id ?? "" })}
          </TextLink>
        ) : (
          reference
        )}
      </Table.Cell>
      <Table.Cell>
        {customer_id ? (
          <TextLink to={`/customers/${customer_id}`}>{name ?? email}</TextLink>
        ) : (
          (name ?? "-")
        )}
        {order.was_handed_on && (
          <div className="text-ui-fg-subtle">{t("recalls.notices.wasHandedOn")}</div>
        )}
        {order.on_loan && <div className="text-ui-fg-subtle">{t("recalls.notices.onLoan")}</div>}
      </Table.Cell>
      <Table.Cell>
        <div className="flex flex-col py-1">
          {email && <a href={`mailto:${email}`}>{email}</a>}
          {phone && <a href={`tel:${phone}`}>{phone}</a>}
          {!email && !phone && "-"}
        </div>
      </Table.Cell>
      <Table.Cell>
        <span className="flex flex-wrap gap-x-2 py-1 font-mono">
          {lots.slice(0, LOTS_MAX).map((lot) => (
            <TextLink key={lot.lot_id} to={`/traceability/lots/${lot.lot_id}`}>
              {lot.name}
            </TextLink>
          ))}
          {rest > 0 && t("common.andMore", { count: rest })}
        </span>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {formatDateTime(lots[0]?.delivered_at, i18n.language)}
      </Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={order.quantity} />
      </Table.Cell>
    </Table.Row>
  )
}
