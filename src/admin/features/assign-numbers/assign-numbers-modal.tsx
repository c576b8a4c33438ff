import { useEffect } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import { Progress } from "../../components/progress"
import { itemListReader } from "../../hooks/api/lists"
import { useAssignLots } from "../../hooks/api/lot-assignments"
import type { ItemTracking, UntrackedStock } from "../../hooks/api/tracking"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { sumQuantities } from "../../lib/format"
import { toast } from "../../lib/toast"
import { toastDone } from "../../lib/toast-done"
import { isTakeable, ListEntry } from "../lists/list-entry"
import { useList } from "../lists/use-list"
import { GenerateNumbers } from "./generate-numbers"

type Props = { item: ItemTracking; stock: UntrackedStock; onClose: () => void }

/** Numbers for the pieces of one item that are counted at one place without any. */
export const AssignNumbersModal = ({ item, stock, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const list = useList(itemListReader(item.inventory_item_id))
  // The form is closed with a question once there is something to lose.
  const form = useForm({ defaultValues: { hasText: false } })
  useEffect(() => {
    form.setValue("hasText", list.hasText, { shouldDirty: true })
  }, [form, list.hasText])
  const assigned = sumQuantities(list.rows.map((row) => row.quantity))
  const { submit, error, isPending } = useFormMutation(form, useAssignLots(), {
    toInput: () => ({
      inventory_item_id: item.inventory_item_id,
      location_id: stock.location_id,
      accept_similar: list.said.accept_similar,
      lots: list.rows.map((row) => ({
        name: row.name,
        quantity: row.quantity,
        expires_at: row.expires_at,
        best_before_at: row.best_before_at,
        produced_at: row.produced_at,
        packed_at: row.packed_at,
        sell_by_at: row.sell_by_at,
        batch_name: row.batch,
        identifiers: row.identifiers,
        accept_code: list.said.accept_code,
      })),
    }),
    onSuccess: ({ notes }) => {
      toastDone(t("tracking.assign.success", { count: list.rows.length }), notes)
      onClose()
    },
    onRefused: (refusal) =>
      toast.error(t("tracking.assign.failed"), { description: refusal.message }),
  })
  return (
    <FormModal
      form={form}
      title={t("tracking.assign.title")}
      description={t("tracking.assign.description", {
        name: item.inventory_item?.title || item.inventory_item?.sku || item.inventory_item_id,
        location: stock.location_name ?? stock.location_id,
      })}
      saveLabel={t("tracking.assign.action")}
      width="max-w-[560px]"
      canSave={isTakeable(list, item.tracking) && !list.errors.length}
      why={t("common.why.list")}
      error={error}
      isPending={isPending}
      onSave={submit}
      onClose={onClose}
    >
      <Progress value={assigned} total={stock.quantity} />
      {!list.file.file && (
        <GenerateNumbers
          item={item}
          missing={Math.max(stock.quantity - assigned, 0)}
          onGenerated={(lines) =>
            list.type([list.typed.trimEnd(), ...lines].filter(Boolean).join("\n"))
          }
        />
      )}
      <ListEntry
        list={list}
        tracking={item.tracking}
        rows={10}
        label={t("tracking.assign.numbers")}
        hint={t(`tracking.assign.hint.${item.tracking === "lot" ? "lot" : "serial"}`)}
      />
    </FormModal>
  )
}
