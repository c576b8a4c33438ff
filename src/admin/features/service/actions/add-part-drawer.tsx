import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormItemField } from "../../../components/form/form-item-field"
import { FormLotField } from "../../../components/form/form-lot-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { type ServiceCaseDetails, useBookParts } from "../../../hooks/api/service-cases"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { positiveText, requiredText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"
import { REMOVED_PART_PLACES } from "../../../../types/service-case"

const NOTHING = "nothing"

type Props = { row: ServiceCaseDetails; onClose: () => void }

/** A part goes into the unit; what it replaces comes out with the same booking. */
export const AddPartDrawer = ({ row, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const location = row.location_name ?? ""
  const schema = z.object({
    item: requiredText(t("common.required")),
    number: z.string(),
    quantity: positiveText(t("common.required")),
    replaces: z.string(),
    to: z.enum(REMOVED_PART_PLACES),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { item: "", number: "", quantity: "1", replaces: NOTHING, to: "scrap" },
    resolver: zodResolver(schema),
  })
  const [item, replaces] = form.watch(["item", "replaces"])
  const same = row.inside.filter((part) => part.inventory_item_id === item)
  const { submit, error, isPending } = useFormMutation(form, useBookParts(row.id), {
    toInput: ({ number, quantity, to, ...values }) => ({
      used: [
        {
          inventory_item_id: values.item,
          quantity: toNumber(quantity),
          ...(number.trim() && { lot_name: number.trim() }),
        },
      ],
      ...(values.replaces !== NOTHING && {
        removed: [{ lot_id: values.replaces, quantity: toNumber(quantity), to }],
      }),
    }),
    onSuccess: ({ service_case }) => {
      const reference = service_case.parts.at(-1)?.reference ?? ""
      toast.success(t("service.book.success", { reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.book.addTitle")}
      description={t("service.book.description")}
      saveLabel={t("service.book.save")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormItemField
        control={form.control}
        name="item"
        label={t("service.book.item")}
        onSelect={() => {
          form.setValue("number", "")
          form.setValue("replaces", NOTHING)
        }}
      />
      {item && (
        <FormLotField
          optional
          control={form.control}
          name="number"
          label={t("service.book.number")}
          hint={t("service.book.numberHint", { location })}
          proposed={{
            inventory_item_id: [item],
            location_id: row.location_id ?? undefined,
            status: "available",
            blocked: false,
          }}
        />
      )}
      <FormTextField
        control={form.control}
        name="quantity"
        label={t("service.fields.quantity")}
        inputMode="decimal"
      />
      {!!same.length && (
        <FormSelectField
          control={form.control}
          name="replaces"
          label={t("service.book.replaces")}
          options={[
            { value: NOTHING, label: t("service.book.nothing") },
            ...same.map((part) => ({ value: part.lot_id, label: part.lot_name })),
          ]}
        />
      )}
      {replaces !== NOTHING && (
        <FormSelectField
          control={form.control}
          name="to"
          label={t("service.book.to")}
          options={REMOVED_PART_PLACES.map((value) => ({
            value,
            label: t(`service.book.toPlaces.${value}`, { location }),
          }))}
        />
      )}
    </EditDrawer>
  )
}
