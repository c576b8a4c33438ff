import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import {
  type AnnouncedList,
  announcementReader,
  useAnnounceNumbers,
} from "../../hooks/api/announcements"
import type { PurchaseOrder } from "../../hooks/api/purchasing"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { toast } from "../../lib/toast"
import { isTakeable } from "../lists/list-entry"
import { useLayouts } from "../lists/use-layouts"
import { useList } from "../lists/use-list"
import { PackingListEntry } from "../packing-list/packing-list-entry"
import { usePackingForm } from "../packing-list/use-packing-form"

type Props = { order: PurchaseOrder; onClose: () => void }

/** A supplier's list of the numbers that are on their way. It is kept as a whole, or not at all. */
export const AnnounceModal = ({ order, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [leavesOut, setLeavesOut] = useState(false)
  const list = useList<AnnouncedList>(announcementReader(order.id, leavesOut))
  const { remember, isAsRemembered } = useLayouts(list, order.supplier.name)
  const { form, toInput } = usePackingForm(list, remember, leavesOut)
  const { submit, error, isPending } = useFormMutation(form, useAnnounceNumbers(order.id), {
    toInput,
    onSuccess: () => {
      toast.success(t("purchasing.announced.success", { count: list.rows.length }))
      onClose()
    },
  })
  return (
    <FormModal
      form={form}
      title={t("purchasing.announced.add")}
      description={t("purchasing.announced.description", { reference: order.reference })}
      saveLabel={t("purchasing.announced.save")}
      canSave={isTakeable(list, "serial")}
      why={t("common.why.list")}
      error={error}
      isPending={isPending}
      onSave={submit}
      onClose={onClose}
    >
      <PackingListEntry
        list={list}
        rememberedOf={isAsRemembered ? order.supplier.name : undefined}
        leavesOut={leavesOut}
        onLeaveOut={setLeavesOut}
      />
    </FormModal>
  )
}
