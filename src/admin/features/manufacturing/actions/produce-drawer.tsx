import { toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { toNumber } from "../../../components/draft-lines/draft-line"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { Field } from "../../../components/fields/field"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import { LotInput } from "../../../components/inputs/lot-input"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useProduce, type ProduceInput } from "../../../hooks/api/production"
import { formatQuantity, roundQuantity } from "../../../lib/format"
import { freeNumbers } from "../manufacturing-rules"
import { useAcceptConsumption } from "../use-accept-consumption"

const REST = ["create", "cancel"] as const

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

/** Produces a part of an order; what becomes of the rest is asked where the operation type asks. */
export const ProduceDrawer = ({ order, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const lotId = useId()
  const navigate = useNavigate()
  const [quantity, setQuantity] = useState(String(order.quantity))
  const [name, setName] = useState("")
  const [rest, setRest] = useState<(typeof REST)[number]>("create")
  const { mutate, error, isPending } = useProduce(order.id)
  const mayAccept = useAcceptConsumption(order)
  const amount = toNumber(quantity)
  const left = roundQuantity(order.quantity - amount)
  const isWhole = order.tracking !== "serial" || Number.isInteger(amount)
  const isValid = amount > 0 && left >= 0 && isWhole
  const takesNumber = order.tracking === "lot" || (order.tracking === "serial" && amount === 1)
  const policy = order.operation.backorder_policy
  const isPart = isValid && left > 0

  const send = (more: Partial<ProduceInput> = {}) =>
    mutate(
      {
        quantity: amount,
        ...(takesNumber && name.trim() && { lot_name: name.trim() }),
        ...(isPart && policy === "ask" && { backorder: rest }),
        ...more,
      },
      {
        onSuccess: ({ manufacturing_order }) => {
          toast.success(
            t("production.produce.success", { reference: manufacturing_order.reference })
          )
          onClose()
          navigate(`/traceability/manufacturing-orders/${manufacturing_order.id}`)
        },
        onError: async (refusal) => {
          if (!more.accept_consumption && (await mayAccept(refusal))) {
            send({ accept_consumption: true })
          }
        },
      }
    )
  const invalid = t(`production.produce.invalid.${isWhole ? "quantity" : "whole"}`, {
    quantity: formatQuantity(order.quantity, i18n.language),
  })
  return (
    <EditDrawer
      title={t("production.produce.title", { reference: order.reference })}
      description={t("production.produce.description")}
      saveLabel={t("production.produce.save")}
      isDirty={quantity !== String(order.quantity) || !!name}
      canSave={isValid && !isPending}
      isPending={isPending}
      error={error}
      onSave={() => isValid && !isPending && send()}
      onClose={onClose}
    >
      <TextField
        label={t("manufacturing.fields.quantity")}
        hint={t("production.produce.of", {
          quantity: formatQuantity(order.quantity, i18n.language),
        })}
        error={isValid ? undefined : invalid}
        inputMode="decimal"
        value={quantity}
        onChange={setQuantity}
      />
      {takesNumber && (
        <Field
          id={lotId}
          label={t("manufacturing.fields.number")}
          hint={
            order.lot
              ? t("production.produce.has", { name: order.lot.name })
              : t("production.produce.next")
          }
          optional
        >
          <LotInput
            id={lotId}
            label={t("manufacturing.fields.number")}
            value={name}
            proposed={{ ...freeNumbers(order), q: name.trim() || undefined }}
            onChange={setName}
          />
        </Field>
      )}
      {isPart && policy === "ask" && (
        <SelectField
          label={t("production.produce.rest", { quantity: formatQuantity(left, i18n.language) })}
          hint={t(`production.produce.restHints.${rest}`)}
          value={rest}
          options={REST.map((value) => ({ value, label: t(`production.produce.rests.${value}`) }))}
          onChange={(value) => setRest(value || rest)}
        />
      )}
    </EditDrawer>
  )
}
