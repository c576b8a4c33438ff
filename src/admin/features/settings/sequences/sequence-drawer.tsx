import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { useSetItemTracking, type ItemTracking } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { NumberingFields } from "../../item-tracking/numbering-fields"
import { useTrackingForm } from "../../item-tracking/use-tracking-form"

type Props = { item: ItemTracking; onClose: () => void }

export const SequenceDrawer = ({ item, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { form, toInput } = useTrackingForm([item])
  const setTracking = useSetItemTracking({ itemIds: [item.inventory_item_id] })
  const name = item.inventory_item?.sku || item.inventory_item?.title || item.inventory_item_id
  const { submit, error, isPending } = useFormMutation(form, setTracking, {
    toInput,
    onSuccess: () => {
      toast.success(t("tracking.sequences.saved", { name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("tracking.sequences.edit", { name })}
      description={t("tracking.sequences.drawer")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <NumberingFields control={form.control} />
    </EditDrawer>
  )
}
