import { Badge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { RouteArrow } from "../../../components/route-arrow"
import { formatDateTime } from "../../../lib/format"
import type { Movement } from "../../../lib/types"

export const MovementRow = ({ movement }: { movement: Movement }) => {
  const { t, i18n } = useTranslation("traceability")
  const { operation_id, order_id, reference, reverses_id, actor_name } = movement
  const isReversalByPerson = reverses_id && actor_name
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        {formatDateTime(movement.occurred_at, i18n.language)}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <span className="flex items-center gap-x-2">
          {operation_id ? (
            <TextLink to={`/traceability/operations/${operation_id}`}>{reference}</TextLink>
          ) : (
            reference
          )}
          {reverses_id && <Badge size="2xsmall">{t("lots.movements.reversal")}</Badge>}
        </span>
        {movement.override_reason && (
          <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal pb-1">
            {t("operations.details.override.given", { reason: movement.override_reason })}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell>
        <RouteArrow {...movement} />
      </Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={movement.quantity} />
      </Table.Cell>
      <Table.Cell>
        {isReversalByPerson
          ? t("lots.movements.undoneBy", { person: actor_name })
          : (actor_name ?? "-")}
      </Table.Cell>
      <Table.Cell>
        {order_id ? (
          <TextLink to={`/orders/${order_id}`}>
            {t("common.order", { number: movement.order_display_id ?? "" })}
          </TextLink>
        ) : (
          "-"
        )}
      </Table.Cell>
    </Table.Row>
  )
}
