import { PlusMini } from "@medusajs/icons"
import { Button, Hint, IconButton, Tooltip } from "@medusajs/ui"
import { useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { LotInput } from "../../../components/inputs/lot-input"
import { TextLink } from "../../../components/links/text-link"
import { UnsavedBlocker } from "../../../components/unsaved-blocker"
import {
  useSetManufacturingLot,
  type LotChoice,
  type ManufacturingOrderDetail,
} from "../../../hooks/api/manufacturing"
import { usePendingEntry } from "../../../hooks/use-pending-entry"
import { asApiError } from "../../../lib/api-error"
import { LotSummary } from "../lot-summary"
import { asksForBatch, freeNumbers, isOpen } from "../manufacturing-rules"

const Written = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t } = useTranslation("traceability")
  const { lot, lot_count } = order
  if (isOpen(order) && asksForBatch(order) && !lot_count) {
    return <span className="text-ui-fg-subtle">{t("manufacturing.number.inBatch")}</span>
  }
  const summary = <LotSummary lot={lot} count={lot_count} />
  return lot?.lot_id ? (
    <TextLink to={`/traceability/lots/${lot.lot_id}`}>{summary}</TextLink>
  ) : (
    summary
  )
}

const LotNumberField = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t } = useTranslation("traceability")
  const saved = order.lot?.name ?? ""
  const [typed, setTyped] = useState(saved)
  const inputRef = useRef<HTMLInputElement>(null)
  const { mutateAsync, error, isPending } = useSetManufacturingLot(order.id)
  const name = typed.trim()
  const isChanged = !!name && name !== saved

  const send = (body: LotChoice): Promise<boolean> =>
    mutateAsync(body).then(
      ({ manufacturing_order }) => {
        setTyped(manufacturing_order.lot?.name ?? "")
        return true
      },
      () => {
        inputRef.current?.focus()
        return false
      }
    )
  usePendingEntry(() => (isChanged ? send({ lot_name: name }) : null))
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && isChanged && !isPending) {
      event.preventDefault()
      void send({ lot_name: name })
    }
  }
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex items-center gap-x-2">
        <div className="flex w-64">
          <LotInput
            ref={inputRef}
            label={t("manufacturing.fields.number")}
            aria-invalid={!!error}
            placeholder={t("manufacturing.number.placeholder")}
            value={typed}
            proposed={{ ...freeNumbers(order), q: isChanged ? name : undefined }}
            onChange={setTyped}
            onPick={(lot) => void send({ lot_id: lot.id })}
            onKeyDown={handleKeyDown}
          />
        </div>
        <Tooltip content={t("manufacturing.number.generate")}>
          <IconButton
            type="button"
            size="small"
            aria-label={t("manufacturing.number.generate")}
            disabled={isPending}
            onClick={() => void send({ generate: true })}
          >
            <PlusMini />
          </IconButton>
        </Tooltip>
        {isChanged && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={() => void send({ lot_name: name })}
          >
            {t("common.actions.save")}
          </Button>
        )}
      </div>
      <UnsavedBlocker isDirty={isChanged && !isPending} />
      {!!error && (
        <Hint variant="error" role="alert">
          {asApiError(error).message}
        </Hint>
      )}
    </div>
  )
}

/** The Lot/Serial Number field: typed, one that exists, or the next free number. One field stands for one number. */
export const LotNumber = ({ order }: { order: ManufacturingOrderDetail }) => {
  const isOneNumber = order.lot_count <= 1 && (order.tracking === "lot" || order.quantity === 1)
  return isOpen(order) && isOneNumber ? (
    <LotNumberField key={order.lot?.name} order={order} />
  ) : (
    <Written order={order} />
  )
}
