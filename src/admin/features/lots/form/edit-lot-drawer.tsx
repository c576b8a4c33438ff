import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { useUpdateLot } from "../../../hooks/api/lots"
import { useItemTracking } from "../../../hooks/api/tracking"
import type { Lot } from "../../../lib/types"
import { LotFields } from "./lot-fields"
import { changesOf, formOfLot, isChanged } from "./lot-form"

type Props = { lot: Lot; onClose: () => void }

export const EditLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [before] = useState(() => formOfLot(lot))
  const [form, setForm] = useState(before)
  const { item_trackings } = useItemTracking({ itemIds: [lot.inventory_item_id] })
  const update = useUpdateLot(lot.id)

  const save = () =>
    update.mutate(changesOf(form, before), {
      onSuccess: () => {
        toast.success(t("lots.edit.success", { name: form.name }))
        onClose()
      },
    })
  return (
    <EditDrawer
      title={t("lots.edit.title", { name: lot.name })}
      description={t("lots.edit.description")}
      isDirty={isChanged(form, before)}
      isPending={update.isPending}
      error={update.error}
      onSave={save}
      onClose={onClose}
    >
      <LotFields
        form={form}
        onChange={(change) => setForm((current) => ({ ...current, ...change }))}
        hasExpiry={!!lot.expires_at || !!item_trackings?.[0]?.use_expiration}
      />
    </EditDrawer>
  )
}
