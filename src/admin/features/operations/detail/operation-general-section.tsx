import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../../components/badges/operation-state-badge"
import { PurchaseOrderLink } from "../../../components/links/purchase-order-link"
import { TextLink } from "../../../components/links/text-link"
import { RouteArrow } from "../../../components/route-arrow"
import { useOperationTypeName } from "../../../hooks/use-operation-type-name"
import { formatDateTime, formatDay } from "../../../lib/format"
import type { Operation } from "../../../lib/types"
import { BackorderLinks } from "./backorder-links"
import { OperationActions } from "./operation-actions"
import { RelatedOperation } from "./related-operation"
import type { Validation } from "./use-validation"

type Props = { operation: Operation; validation: Validation }

export const OperationGeneralSection = ({ operation, validation }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const typeName = useOperationTypeName()
  const { order_id, purchase_order_id, partner_name, scheduled_at, done_at, done_by_name } =
    operation
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="flex items-center gap-x-3">
          <div>
            <Heading>{operation.reference}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {typeName(operation.code, operation.type_name)}
            </Text>
          </div>
          <OperationStateBadge state={operation.state} />
        </div>
        <OperationActions operation={operation} validation={validation} />
      </div>
      <SectionRow title={t("operations.fields.route")} value={<RouteArrow {...operation} />} />
      {partner_name && <SectionRow title={t("operations.fields.partner")} value={partner_name} />}
      {order_id && (
        <SectionRow
          title={t("operations.fields.source")}
          value={
            <TextLink to={`/orders/${order_id}`}>
              {t("common.order", { number: operation.order_display_id ?? "" })}
            </TextLink>
          }
        />
      )}
      {purchase_order_id && (
        <SectionRow
          title={t("operations.fields.source")}
          value={<PurchaseOrderLink id={purchase_order_id} />}
        />
      )}
      <BackorderLinks operation={operation} />
      {operation.counterpart_id && (
        <RelatedOperation
          title={t("operations.fields.counterpart")}
          id={operation.counterpart_id}
        />
      )}
      {operation.return_of_id && (
        <RelatedOperation title={t("operations.fields.returnOf")} id={operation.return_of_id} />
      )}
      {scheduled_at && !done_at && (
        <SectionRow
          title={t("operations.fields.scheduledAt")}
          value={formatDay(scheduled_at, i18n.language)}
        />
      )}
      {done_at && (
        <SectionRow
          title={t("operations.fields.doneAt")}
          value={[formatDateTime(done_at, i18n.language), done_by_name].filter(Boolean).join(" · ")}
        />
      )}
      {operation.note && <SectionRow title={t("operations.fields.note")} value={operation.note} />}
      {operation.undone_at && (
        <SectionRow
          title={t("operations.fields.undone")}
          value={[
            formatDateTime(operation.undone_at, i18n.language),
            operation.undone_by_name,
            operation.undo_reason,
          ]
            .filter(Boolean)
            .join(" · ")}
        />
      )}
    </Container>
  )
}
