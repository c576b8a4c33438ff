import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { type ServiceCaseDetails, useBookParts } from "../../../hooks/api/service-cases"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"
import { REMOVED_PART_PLACES } from "../../../../types/service-case"

type Props = { row: ServiceCaseDetails; onClose: () => void }

/** A part comes out of the unit and nothing takes its place. */
export const RemovePartDrawer = ({ row, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const schema = z.object({
    lot_id: requiredText(t("common.required")),
    to: z.enum(REMOVED_PART_PLACES),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { lot_id: "", to: "stock" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useBookParts(row.id), {
    toInput: (part) => ({ removed: [part] }),
    onSuccess: ({ service_case }) => {
      const reference = service_case.parts.at(-1)?.reference ?? ""
      toast.success(t("service.book.success", { reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.book.removeTitle")}
      description={t("service.book.description")}
      saveLabel={t("service.book.save")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormSelectField
        control={form.control}
        name="lot_id"
        label={t("service.book.removed")}
        options={row.inside.map((part) => ({
          value: part.lot_id,
          label: `${part.lot_name} · ${part.item}`,
        }))}
      />
      <FormSelectField
        control={form.control}
        name="to"
        label={t("service.book.to")}
        options={REMOVED_PART_PLACES.map((value) => ({
          value,
          label: t(`service.book.toPlaces.${value}`, { location: row.location_name ?? "" }),
        }))}
      />
    </EditDrawer>
  )
}
