import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../components/form/edit-drawer"
import { FormReasonField } from "../../components/form/form-reason-field"
import { type LevelDifference, useRepairLevel } from "../../hooks/api/stock-check"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { useReasonForm } from "../../hooks/use-reason-form"
import { formatQuantity } from "../../lib/format"

type Props = { place: LevelDifference; onHand: number; onClose: () => void }

/** One press sets Medusa's level to what is on hand; the reason is kept. */
export const RepairLevelDrawer = ({ place, onHand, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const form = useReasonForm()
  const repair = useRepairLevel()
  const texts = {
    item: place.item,
    location: place.location,
    onHand: formatQuantity(onHand, i18n.language),
    level: formatQuantity(place.level, i18n.language),
  }
  const { submit, error, isPending } = useFormMutation(form, repair, {
    toInput: ({ reason }) => ({
      inventory_item_id: place.inventory_item_id,
      location_id: place.location_id,
      difference: place.difference,
      reason,
    }),
    onSuccess: () => {
      toast.success(t("stockCheck.repair.success", texts))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("stockCheck.repair.title")}
      description={t("stockCheck.repair.description", texts)}
      saveLabel={t("stockCheck.repair.action", texts)}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormReasonField
        isFirst
        control={form.control}
        name="reason"
        hint={t("stockCheck.repair.hint")}
      />
    </EditDrawer>
  )
}
