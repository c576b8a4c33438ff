import { toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { toNumber } from "../../../components/draft-lines/draft-line"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { Field } from "../../../components/fields/field"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import { LotInput } from "../../../components/inputs/lot-input"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useSwap, type SwapInput } from "../../../hooks/api/production"
import { formatQuantity } from "../../../lib/format"
import { FinishedField } from "./finished-field"
import { asMaintained } from "../unit-rules"
import { useFinishedChoice } from "./use-finished-choice"

const PLACES = ["stock", "scrap"] as const

type Props = {
  order: ManufacturingOrderDetail
  /** The unit and the component, where they are chosen already. */
  lotId?: string | null
  removedId?: string
  onClose: () => void
}

/** Puts another component into a finished unit; what was in it stays in the unit's history. */
export const SwapDrawer = ({ order, lotId, removedId, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const addedId = useId()
  const finished = useFinishedChoice(order, lotId)
  const parts = finished.unit ? asMaintained(finished.unit) : []
  const [chosen, setChosen] = useState(removedId ?? "")
  const [added, setAdded] = useState("")
  const [quantity, setQuantity] = useState("")
  const [to, setTo] = useState<SwapInput["to"]>("stock")
  const { mutate, error, isPending } = useSwap(order.id)
  const removed = parts.find((part) => part.lot_id === chosen)
  const amount = quantity.trim() ? toNumber(quantity) : undefined
  const isValid = amount === undefined || (amount > 0 && amount <= (removed?.quantity ?? 0))
  const canSave = finished.isChosen && !!removed && !!added.trim() && isValid

  const save = () => {
    if (!canSave || isPending) {
      return
    }
    mutate(
      {
        ...(finished.lotId && { lot_id: finished.lotId }),
        removed: { lot_id: removed.lot_id },
        added: { lot_name: added.trim() },
        ...(amount && { quantity: amount }),
        to,
      },
      {
        onSuccess: () => {
          toast.success(
            t("production.swap.success", { removed: removed.name, added: added.trim() })
          )
          onClose()
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("production.swap.title")}
      description={t("production.swap.description")}
      saveLabel={t("production.swap.save")}
      isDirty={!!added || !!quantity}
      canSave={canSave}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <FinishedField finished={finished} />
      <SelectField
        label={t("production.swap.removed")}
        placeholder={t("production.swap.choose")}
        value={removed?.lot_id ?? ""}
        options={parts.map((part) => ({
          value: part.lot_id,
          label: `${part.name} · ${part.title || part.sku}`,
        }))}
        onChange={(id) => setChosen(id || chosen)}
      />
      {removed && (
        <Field
          id={addedId}
          label={t("production.swap.added")}
          hint={t("production.swap.addedHint", {
            product: removed.title || removed.sku,
            location: order.location_name,
          })}
        >
          <LotInput
            id={addedId}
            label={t("production.swap.added")}
            value={added}
            proposed={{
              inventory_item_id: [removed.inventory_item_id],
              location_id: order.location_id,
              status: "available",
              blocked: false,
              q: added.trim() || undefined,
            }}
            onChange={setAdded}
          />
        </Field>
      )}
      {removed && removed.quantity !== 1 && (
        <TextField
          label={t("manufacturing.fields.quantity")}
          hint={t("production.swap.quantityHint", {
            quantity: formatQuantity(removed.quantity, i18n.language),
          })}
          error={
            isValid
              ? undefined
              : t("production.swap.invalid", {
                  quantity: formatQuantity(removed.quantity, i18n.language),
                })
          }
          optional
          inputMode="decimal"
          value={quantity}
          onChange={setQuantity}
        />
      )}
      <SelectField
        label={t("production.swap.to")}
        value={to}
        options={PLACES.map((value) => ({
          value,
          label: t(`production.swap.places.${value}`, { location: order.location_name }),
        }))}
        onChange={(value) => setTo(value || to)}
      />
    </EditDrawer>
  )
}
