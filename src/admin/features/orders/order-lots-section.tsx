import { Button, Container, Heading } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { PackButtons } from "../../components/links/pack-buttons"
import { TraceButton } from "../../components/links/trace-button"
import { useOrderTraceability } from "../../hooks/api/orders"
import { queryKeys } from "../../lib/query-keys"
import type { FulfillmentStage } from "../../../types/http"
import type { OperationState } from "../../lib/types"
import { DetailedOperationsModal } from "../detailed-operations/detailed-operations-modal"
import { OrderReturns } from "../returns/order-returns"
import { OrderLotsLine } from "./order-lots-line"
import { OrderOperations } from "./order-operations"

const OPEN: OperationState[] = ["draft", "waiting", "ready"]

type Props = {
  orderId: string
  version: string
  /** How far each fulfilment is. */
  stages: Map<string, FulfillmentStage>
  isCancelled: boolean
}

/** The lots and serial numbers of an order. Orders without a tracked product do not show it. */
export const OrderLotsSection = ({ orderId, version, stages, isCancelled }: Props) => {
  const { t } = useTranslation("traceability")
  const queryClient = useQueryClient()
  const [isEditing, setIsEditing] = useState(false)
  const { order_traceability } = useOrderTraceability(orderId, version)
  const lines = order_traceability?.lines.filter((line) => line.tracking !== "none") ?? []
  if (!order_traceability || !lines.length) {
    return null
  }
  const { operations } = order_traceability
  const delivery = operations.find(({ code, state }) => code === "delivery" && OPEN.includes(state))
  const toggle = (open: boolean) => {
    setIsEditing(open)
    if (!open) {
      queryClient.invalidateQueries({ queryKey: queryKeys.orderTraceability(orderId) })
    }
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("tracking.order.title")}</Heading>
        <div className="flex flex-wrap items-center gap-2">
          {operations.some(({ done_at }) => done_at) && (
            <TraceButton to={`/traceability/orders/${orderId}/trace`} />
          )}
          {delivery && <PackButtons operation={delivery} />}
          {delivery && (
            <Button size="small" variant="secondary" onClick={() => toggle(true)}>
              {t("tracking.order.detailedOperations")}
            </Button>
          )}
        </div>
      </div>
      <OrderOperations operations={operations} />
      <OrderReturns orderId={orderId} version={version} />
      <ul className="divide-y">
        {lines.map((line) => (
          <OrderLotsLine
            key={`${line.line_item_id}:${line.inventory_item_id}`}
            line={line}
            stages={stages}
            isOpen={!isCancelled}
          />
        ))}
      </ul>
      {delivery && (
        <DetailedOperationsModal operationId={delivery.id} open={isEditing} onOpenChange={toggle} />
      )}
    </Container>
  )
}
