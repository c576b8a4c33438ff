import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import { type PackingList, packingListReader } from "../../hooks/api/lists"
import { usePastePackingList } from "../../hooks/api/operations"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { toast } from "../../lib/toast"
import type { Operation } from "../../lib/types"
import { isTakeable } from "../lists/list-entry"
import { useLayouts } from "../lists/use-layouts"
import { useList } from "../lists/use-list"
import { PackingListEntry } from "./packing-list-entry"
import { usePackingForm } from "./use-packing-form"

type Props = { operation: Operation; onClose: () => void }

/** One list for all products of a receipt. It is filled in as a whole, or not at all. */
export const PackingListModal = ({ operation, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [leavesOut, setLeavesOut] = useState(false)
  const list = useList<PackingList>(packingListReader(operation.id, leavesOut))
  const { remember, isAsRemembered } = useLayouts(list, operation.partner_name)
  const { form, toInput } = usePackingForm(list, remember, leavesOut)
  const { submit, error, isPending } = useFormMutation(form, usePastePackingList(operation.id), {
    toInput,
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
      why={t("common.why.list")}
      error={error}
      isPending={isPending}
      onSave={submit}
      onClose={onClose}
    >
      <PackingListEntry
        list={list}
        rememberedOf={isAsRemembered ? operation.partner_name : undefined}
        leavesOut={leavesOut}
        onLeaveOut={setLeavesOut}
      />
    </FormModal>
  )
}
