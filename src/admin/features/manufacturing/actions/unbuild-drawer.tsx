import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { toNumber } from "../../../components/draft-lines/draft-line"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { TextField } from "../../../components/fields/text-field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useUnbuild } from "../../../hooks/api/production"
import { FinishedField } from "./finished-field"
import { UnbuildPreview } from "./unbuild-preview"
import { useFinishedChoice } from "./use-finished-choice"

type Props = { order: ManufacturingOrderDetail; lotId?: string | null; onClose: () => void }

/** Takes a finished unit apart again: the very components that are in it come back. */
export const UnbuildDrawer = ({ order, lotId, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const finished = useFinishedChoice(order, lotId)
  const [quantity, setQuantity] = useState("")
  const { mutate, error, isPending } = useUnbuild(order.id)
  const isSerial = order.tracking === "serial"
  const amount = quantity.trim() ? toNumber(quantity) : undefined
  const isValid = amount === undefined || amount > 0
  const canSave = finished.isChosen && isValid

  const save = () => {
    if (!canSave || isPending) {
      return
    }
    mutate(
      {
        ...(finished.lotId && { lot_id: finished.lotId }),
        ...(!isSerial && amount && { quantity: amount }),
      },
      {
        onSuccess: ({ operation }) => {
          toast.success(t("production.unbuild.success", { reference: operation.reference }))
          onClose()
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("production.unbuild.title", { reference: order.reference })}
      description={t("production.unbuild.description")}
      saveLabel={t("production.unbuild.save")}
      isDirty={!!quantity}
      canSave={canSave}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <FinishedField finished={finished} />
      {!isSerial && (
        <TextField
          label={t("manufacturing.fields.quantity")}
          hint={t("production.unbuild.all")}
          error={isValid ? undefined : t("manufacturing.problems.quantity")}
          optional
          inputMode="decimal"
          value={quantity}
          onChange={setQuantity}
        />
      )}
      {finished.isChosen && <UnbuildPreview order={order} unit={finished.unit} isPart={!!amount} />}
    </EditDrawer>
  )
}
