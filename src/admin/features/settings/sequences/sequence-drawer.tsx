import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { NumberingFields } from "../../item-tracking/numbering-fields"
import {
  invalidFields,
  toTrackingForm,
  toTrackingInput,
  type TrackingForm,
} from "../../item-tracking/tracking-form"
import { useSetItemTracking, type ItemTracking } from "../../../hooks/api/tracking"

type Props = { item: ItemTracking; onClose: () => void }

export const SequenceDrawer = ({ item, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [initial] = useState(() => toTrackingForm([item]))
  const [form, setForm] = useState<TrackingForm>(initial)
  const { mutate, isPending, error } = useSetItemTracking({ itemIds: [item.inventory_item_id] })
  const input = toTrackingInput(form, initial)
  const invalid = invalidFields(form, initial)
  const name = item.inventory_item?.sku || item.inventory_item?.title || item.inventory_item_id
  const canSave = !invalid.length && Object.keys(input).length > 0

  const save = () => {
    if (canSave) {
      mutate(input, {
        onSuccess: () => {
          toast.success(t("tracking.sequences.saved", { name }))
          onClose()
        },
      })
    }
  }
  return (
    <EditDrawer
      title={t("tracking.sequences.edit", { name })}
      description={t("tracking.sequences.drawer")}
      isDirty={Object.keys(input).length > 0}
      canSave={canSave}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <NumberingFields
        form={form}
        invalid={invalid}
        onChange={(part) => setForm((current) => ({ ...current, ...part }))}
      />
    </EditDrawer>
  )
}
