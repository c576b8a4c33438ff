import { PlusMini } from "@medusajs/icons"
import { Button, Hint, IconButton, Input, Tooltip } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../../../components/text-link"
import { useSetManufacturingLot, type ManufacturingOrderDetail } from "../../../../../hooks/api/manufacturing"
import { asApiError } from "../../../../../lib/api-error"
import { LotSummary } from "../../components/lot-summary"
import { isOpen } from "./manufacturing-rules"

const Written = ({ order: { lot, lot_count } }: { order: ManufacturingOrderDetail }) =>
  lot?.lot_id ? (
    <TextLink to={`/traceability/lots/${lot.lot_id}`}>
      <LotSummary lot={lot} count={lot_count} />
    </TextLink>
  ) : (
    <LotSummary lot={lot} count={lot_count} />
  )

const LotNumberField = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t } = useTranslation("traceability")
  const [typed, setTyped] = useState(order.lot?.name ?? "")
  const { mutate, error, isPending } = useSetManufacturingLot(order.id)
  const name = typed.trim()
  const isChanged = !!name && name !== order.lot?.name

  const send = (body: { lot_name: string } | { generate: true }) =>
    mutate(body, { onSuccess: ({ manufacturing_order }) => setTyped(manufacturing_order.lot?.name ?? "") })
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && isChanged) {
      event.preventDefault()
      send({ lot_name: name })
    }
  }
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex items-center gap-x-2">
        <div className="w-60">
          <Input
            size="small"
            className="font-mono"
            spellCheck={false}
            autoComplete="off"
            aria-label={t("manufacturing.fields.number")}
            aria-invalid={!!error}
            placeholder={t("manufacturing.number.placeholder")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={handleKeyDown}
          />
        </div>
        <Tooltip content={t("manufacturing.number.generate")}>
          <IconButton
            type="button"
            size="small"
            aria-label={t("manufacturing.number.generate")}
            disabled={isPending}
            onClick={() => send({ generate: true })}
          >
            <PlusMini />
          </IconButton>
        </Tooltip>
        {isChanged && (
          <Button type="button" size="small" variant="secondary" isLoading={isPending} onClick={() => send({ lot_name: name })}>
            {t("common.actions.save")}
          </Button>
        )}
      </div>
      {!!error && (
        <Hint variant="error" role="alert">
          {asApiError(error).message}
        </Hint>
      )}
    </div>
  )
}

/** The Lot/Serial Number field: typed, or the next free number. One field stands for one number. */
export const LotNumber = ({ order }: { order: ManufacturingOrderDetail }) => {
  const isOneNumber = order.lot_count <= 1 && (order.tracking === "lot" || order.quantity === 1)
  return isOpen(order) && isOneNumber ? <LotNumberField order={order} /> : <Written order={order} />
}
