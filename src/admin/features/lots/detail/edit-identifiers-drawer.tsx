import { zodResolver } from "../../../lib/zod-resolver"
import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormSwitchField } from "../../../components/form/form-switch-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { LineList } from "../../../components/form/lines/line-list"
import { useUpdateLot } from "../../../hooks/api/lots"
import { useIdentifierKinds } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { ApiError } from "../../../lib/api-error"
import { requiredText } from "../../../lib/form-schema"
import { toast } from "../../../lib/toast"
import type { Lot } from "../../../lib/types"

type Props = { lot: Lot; onClose: () => void }

const isQuestion = (error: unknown): boolean =>
  error instanceof ApiError && error.code === "similar_lot"

/** All other numbers of a unit: what is taken out here is removed, what is typed is added. */
export const EditIdentifiersDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { identifier_kinds } = useIdentifierKinds()
  const kinds = identifier_kinds ?? []
  const form = useForm({
    mode: "onChange",
    defaultValues: {
      identifiers: lot.identifiers.map(({ kind, value }) => ({ kind, value })),
      accept: false,
    },
    resolver: zodResolver(
      z.object({
        identifiers: z.array(
          z.object({ kind: z.string().min(1), value: requiredText(t("common.required")) })
        ),
        accept: z.boolean(),
      })
    ),
  })
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: "identifiers" })
  const { submit, error, isPending } = useFormMutation(form, useUpdateLot(lot.id), {
    toInput: ({ identifiers, accept }) => ({
      identifiers,
      ...(accept ? { accept_similar: true } : {}),
    }),
    onSuccess: () => {
      toast.success(t("lots.identifiers.saved", { name: lot.name }))
      onClose()
    },
  })
  const unused = kinds.find(({ code }) => !fields.some((field) => field.kind === code))
  return (
    <EditDrawer
      form={form}
      title={t("lots.identifiers.edit", { name: lot.name })}
      description={t("lots.identifiers.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      {isQuestion(error) && (
        <FormSwitchField
          control={control}
          name="accept"
          label={t("lots.identifiers.accept")}
          hint={t("lots.identifiers.acceptHint")}
        />
      )}
      <LineList
        title={t("lots.identifiers.title")}
        addLabel={t("lots.identifiers.add")}
        hint={t("lots.identifiers.hint")}
        onAdd={() => append({ kind: (unused ?? kinds[0])?.code ?? "", value: "" })}
      >
        {fields.map((field, place) => (
          <li
            key={field.id}
            className="bg-ui-bg-component shadow-elevation-card-rest grid grid-cols-[140px_1fr_28px] items-start gap-x-3 rounded-lg p-3"
          >
            <FormSelectField
              control={control}
              name={`identifiers.${place}.kind`}
              label={t("lots.identifiers.kind")}
              options={kinds.map(({ code, label }) => ({ value: code, label }))}
            />
            <FormTextField
              control={control}
              name={`identifiers.${place}.value`}
              label={t("lots.identifiers.value")}
              className="font-mono"
              spellCheck={false}
            />
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="mt-[30px]"
              aria-label={t("lots.identifiers.remove", { number: place + 1 })}
              onClick={() => remove(place)}
            >
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </LineList>
    </EditDrawer>
  )
}
