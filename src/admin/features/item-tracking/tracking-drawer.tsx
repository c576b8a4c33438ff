import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../components/form/edit-drawer"
import {
  useSetItemTracking,
  type ItemTracking,
  type TrackingTarget,
} from "../../hooks/api/tracking"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { formatQuantity, sumQuantities } from "../../lib/format"
import { toast } from "../../lib/toast"
import { TrackingFields } from "./tracking-fields"
import { useTrackingForm } from "./use-tracking-form"

type Props = { target: TrackingTarget; items: ItemTracking[]; onClose: () => void }

export const TrackingDrawer = ({ target, items, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const { form, toInput } = useTrackingForm(items)
  const { submit, error, isPending } = useFormMutation(form, useSetItemTracking(target), {
    toInput,
    onSuccess: ({ untracked }) => {
      toast.success(t("tracking.saved"))
      if (untracked.length) {
        const count = sumQuantities(untracked.map((stock) => stock.quantity))
        toast.warning(t("tracking.untracked.title"), {
          description: t("tracking.untracked.toast", {
            quantity: formatQuantity(count, i18n.language),
          }),
        })
      }
      onClose()
    },
    onRefused: (refusal) => toast.error(t("tracking.notSaved"), { description: refusal.message }),
  })
  return (
    <EditDrawer
      form={form}
      title={t("tracking.drawer.title")}
      description={t("tracking.drawer.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      {items.length > 1 && (
        <InlineTip label={t("tracking.drawer.severalTitle")}>
          {t("tracking.drawer.several", { count: items.length })}
        </InlineTip>
      )}
      <TrackingFields control={form.control} />
    </EditDrawer>
  )
}
