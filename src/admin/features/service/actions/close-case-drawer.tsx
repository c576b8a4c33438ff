import { Alert } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormField } from "../../../components/form/form-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { LotInput } from "../../../components/inputs/lot-input"
import { type ServiceCaseDetails, useCloseServiceCase } from "../../../hooks/api/service-cases"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"
import { useNumberedUnit } from "./use-numbered-unit"
import { SERVICE_OUTCOMES } from "../../../../types/service-case"

type Props = { row: ServiceCaseDetails; onClose: () => void }

/** How the case ended. "Repaired" is there once the repair has started. */
export const CloseCaseDrawer = ({ row, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [number, setNumber] = useState("")
  const { unit: replacement, isLooking } = useNumberedUnit(row.inventory_item_id, number)
  const outcomes = SERVICE_OUTCOMES.filter(
    (outcome) => outcome !== "repaired" || row.state === "in_repair"
  )
  const schema = z.object({
    outcome: z.enum(SERVICE_OUTCOMES),
    note: z.string(),
    replacement: z
      .string()
      .refine((name) => !name.trim() || isLooking || !!replacement, t("service.close.unknown")),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { outcome: outcomes[0], note: row.note ?? "", replacement: "" },
    resolver: zodResolver(schema),
  })
  const outcome = form.watch("outcome")
  const typed = form.watch("replacement")
  useEffect(() => setNumber(typed), [typed])
  useEffect(() => void form.trigger("replacement"), [form, isLooking, replacement?.id])
  const { submit, error, isPending } = useFormMutation(form, useCloseServiceCase(row.id), {
    toInput: (values) => ({
      outcome: values.outcome,
      note: values.note.trim() || null,
      ...(values.outcome === "swapped" && values.replacement && replacement
        ? { replacement_lot_id: replacement.id }
        : {}),
    }),
    onSuccess: () => {
      toast.success(t("service.close.success", { reference: row.reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.close.title", { reference: row.reference })}
      description={t("service.close.description")}
      saveLabel={t("service.close.action")}
      canSave={form.formState.isValid && !isLooking}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      {row.loans_out > 0 && (
        <Alert variant="warning">{t("service.loans.stillOut", { count: row.loans_out })}</Alert>
      )}
      <FormSelectField
        control={form.control}
        name="outcome"
        label={t("service.fields.outcome")}
        options={outcomes.map((value) => ({ value, label: t(`service.outcomes.${value}`) }))}
      />
      {outcome === "swapped" && (
        <FormField
          optional
          control={form.control}
          name="replacement"
          label={t("service.close.replacement")}
          hint={t("service.close.replacementHint")}
          render={({ value, ...field }) => (
            <LotInput
              {...field}
              label={t("service.close.replacement")}
              value={String(value ?? "")}
              proposed={{
                inventory_item_id: [row.inventory_item_id],
                q: String(value ?? "").trim() || undefined,
              }}
            />
          )}
        />
      )}
      <FormTextareaField
        optional
        control={form.control}
        name="note"
        label={t("service.fields.note")}
        maxLength={5_000}
      />
    </EditDrawer>
  )
}
