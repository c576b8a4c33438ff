import { zodResolver } from "../../../lib/zod-resolver"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { useUpdateLot } from "../../../hooks/api/lots"
import { useItemTracking } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import type { Lot } from "../../../lib/types"
import { LotFields } from "./lot-fields"
import { changesOf, isAboutName, lotSchema, valuesOfLot, type LotValues } from "./lot-schema"

type Props = { lot: Lot; onClose: () => void }

export const EditLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [before] = useState(() => valuesOfLot(lot))
  const { item_trackings } = useItemTracking({ itemIds: [lot.inventory_item_id] })
  const form = useForm<LotValues>({
    defaultValues: before,
    resolver: zodResolver(lotSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useUpdateLot(lot.id), {
    toInput: (values) => changesOf(values, before),
    onSuccess: (_answer, { name }) => {
      toast.success(t("lots.edit.success", { name }))
      onClose()
    },
    onRefused: (refusal) =>
      isAboutName(refusal) && form.setError("name", { message: refusal.message }),
  })
  return (
    <EditDrawer
      form={form}
      title={t("lots.edit.title", { name: lot.name })}
      description={t("lots.edit.description")}
      isPending={isPending}
      error={isAboutName(error) ? null : error}
      onSave={submit}
      onClose={onClose}
    >
      <LotFields
        control={form.control}
        hasExpiry={!!lot.expires_at || !!item_trackings?.[0]?.use_expiration}
      />
    </EditDrawer>
  )
}
