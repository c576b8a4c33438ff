import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import {
  type AnnouncedList,
  announcementReader,
  useAnnounceNumbers,
} from "../../hooks/api/announcements"
import type { PurchaseOrder } from "../../hooks/api/purchasing"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { isTakeable, ListEntry } from "../lists/list-entry"
import { useLayouts } from "../lists/use-layouts"
import { useList } from "../lists/use-list"
import { PackedArticles } from "../packing-list/packed-articles"

type Props = { order: PurchaseOrder; onClose: () => void }

/** A supplier's list of the numbers that are on their way. It is kept as a whole, or not at all. */
export const AnnounceModal = ({ order, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [leavesOut, setLeavesOut] = useState(false)
  const list = useList<AnnouncedList>(announcementReader(order.id, leavesOut))
  const layouts = useLayouts(list, order.supplier.name)
  // The form is closed with a question once there is something to lose.
  const form = useForm({ defaultValues: { hasText: false } })
  useEffect(() => {
    form.setValue("hasText", list.hasText, { shouldDirty: true })
  }, [form, list.hasText])
  const { submit, error, isPending } = useFormMutation(form, useAnnounceNumbers(order.id), {
    toInput: () => {
      layouts.remember()
      return {
        ...list.said,
        ...(list.columns && { columns: list.columns }),
        text: list.text,
        accept_not_ordered: leavesOut,
      }
    },
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
      error={error}
      isPending={isPending}
      onSave={submit}
      onClose={onClose}
    >
      <ListEntry
        list={list}
        tracking="lot"
        keepsBatches
        label={t("lists.packing.label")}
        hint={t("lists.packing.hint")}
        note={
          layouts.isAsRemembered
            ? t("lists.columns.remembered", { partner: order.supplier.name })
            : undefined
        }
      />
      {list.answer && (
        <PackedArticles packed={list.answer} leavesOut={leavesOut} onLeaveOut={setLeavesOut} />
      )}
    </FormModal>
  )
}
