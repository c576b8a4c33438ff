import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormReasonField } from "../../../components/form/form-reason-field"
import { useBlockLot } from "../../../hooks/api/lots"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { useReasonForm } from "../../../hooks/use-reason-form"
import type { Lot } from "../../../lib/types"
import { BlockEffects } from "./block-effects"

type Props = { lot: Lot; onClose: () => void }

export const BlockLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useReasonForm()
  const block = useBlockLot(lot.id)
  const { submit, error, isPending } = useFormMutation(form, block, {
    toInput: (values) => values,
    onSuccess: ({ lost_reservations: lost, still_shipping: shipping }) => {
      if (!lost.length && !shipping.length) {
        toast.success(t("lots.block.success", { name: lot.name }))
        onClose()
      }
    },
  })
  if (block.data) {
    return (
      <BlockEffects
        title={t("lots.block.success", { name: lot.name })}
        answer={block.data}
        onClose={onClose}
      />
    )
  }
  return (
    <EditDrawer
      form={form}
      title={t("lots.block.title", { name: lot.name })}
      description={t("lots.block.description")}
      saveLabel={t("lots.block.action")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormReasonField
        isFirst
        control={form.control}
        name="reason"
        hint={t("lots.block.reasonHint")}
      />
    </EditDrawer>
  )
}
