import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import { Progress } from "../../components/progress"
import { useAssignLots } from "../../hooks/api/lot-assignments"
import { useParsedLotNames } from "../../hooks/api/lots"
import type { ItemTracking, UntrackedStock } from "../../hooks/api/tracking"
import { useDebounced } from "../../hooks/use-debounced"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { sumQuantities } from "../../lib/format"
import { GenerateNumbers } from "./generate-numbers"
import { NumbersTextarea } from "./numbers-textarea"

type Props = { item: ItemTracking; stock: UntrackedStock; onClose: () => void }

/** Numbers for the pieces of one item that are counted at one place without any. */
export const AssignNumbersModal = ({ item, stock, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useForm({ defaultValues: { text: "" } })
  const text = form.watch("text")
  const settled = useDebounced(text)
  // The server reads the text, by the same rules that it will write it with.
  const { rows = [], errors = [], isFetching } = useParsedLotNames(settled, item.inventory_item_id)
  const assigned = text.trim() ? sumQuantities(rows.map((row) => row.quantity)) : 0
  const isReady = assigned > 0 && settled === text && !isFetching && !errors.length
  const { submit, error, isPending } = useFormMutation(form, useAssignLots(), {
    toInput: () => ({
      inventory_item_id: item.inventory_item_id,
      location_id: stock.location_id,
      lots: rows.map(({ name, quantity, expires_at }) => ({ name, quantity, expires_at })),
    }),
    onSuccess: () => {
      toast.success(t("tracking.assign.success", { count: rows.length }))
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
      canSave={isReady}
      error={error}
      isPending={isPending}
      onSave={submit}
      onClose={onClose}
    >
      <Progress value={assigned} total={stock.quantity} />
      <GenerateNumbers
        item={item}
        missing={Math.max(stock.quantity - assigned, 0)}
        onGenerated={(lines) =>
          form.setValue("text", [text.trimEnd(), ...lines].filter(Boolean).join("\n"), {
            shouldDirty: true,
          })
        }
      />
      <NumbersTextarea
        control={form.control}
        tracking={item.tracking}
        errors={text.trim() ? errors : []}
      />
    </FormModal>
  )
}
