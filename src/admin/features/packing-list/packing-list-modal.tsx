import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import { type PackingList, packingListReader } from "../../hooks/api/lists"
import { usePastePackingList } from "../../hooks/api/operations"
import { useFormMutation } from "../../hooks/use-form-mutation"
import type { Operation } from "../../lib/types"
import { isTakeable, ListEntry } from "../lists/list-entry"
import { useLayouts } from "../lists/use-layouts"
import { useList } from "../lists/use-list"
import { PackedArticles } from "./packed-articles"

type Props = { operation: Operation; onClose: () => void }

/** One list for all products of a receipt. It is filled in as a whole, or not at all. */
export const PackingListModal = ({ operation, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [leavesOut, setLeavesOut] = useState(false)
  const list = useList<PackingList>(packingListReader(operation.id, leavesOut))
  const layouts = useLayouts(list, operation.partner_name)
  // The form is closed with a question once there is something to lose.
  const form = useForm({ defaultValues: { hasText: false } })
  useEffect(() => {
    form.setValue("hasText", list.hasText, { shouldDirty: true })
  }, [form, list.hasText])
  const { submit, error, isPending } = useFormMutation(form, usePastePackingList(operation.id), {
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
      toast.success(t("lists.packing.success", { count: list.rows.length }))
      onClose()
    },
  })
  return (
    <FormModal
      form={form}
      title={t("lists.packing.title")}
      description={t("lists.packing.description", { reference: operation.reference })}
      saveLabel={t("lists.packing.action")}
      canSave={isTakeable(list, "serial") && !list.errors.length}
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
            ? t("lists.columns.remembered", { partner: operation.partner_name })
            : undefined
        }
      />
      {list.answer && (
        <PackedArticles packed={list.answer} leavesOut={leavesOut} onLeaveOut={setLeavesOut} />
      )}
    </FormModal>
  )
}
