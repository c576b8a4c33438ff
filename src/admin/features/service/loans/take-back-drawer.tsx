import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormRadioField } from "../../../components/form/form-radio-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { type Loan, useTakeBackLoan } from "../../../hooks/api/loans"
import { useLocationOptions } from "../../../hooks/api/locations"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"

const AFTERWARDS = ["inspect", "sell"] as const

type Props = { loan: Loan; onClose: () => void }

/** A lent unit comes back: blocked until somebody has looked at it, or for sale at once. */
export const TakeBackDrawer = ({ loan, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const schema = z.object({
    location_id: requiredText(t("common.required")),
    afterwards: z.enum(AFTERWARDS),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { location_id: loan.location_id, afterwards: "inspect" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useTakeBackLoan(loan.id), {
    toInput: ({ location_id, afterwards }) => ({ location_id, block: afterwards === "inspect" }),
    onSuccess: () => {
      toast.success(t("service.loans.takenBack", { name: loan.lot_name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.loans.takeBackTitle", { name: loan.lot_name })}
      description={t("service.loans.takeBackDescription")}
      saveLabel={t("service.loans.takeBack")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormSelectField
        control={form.control}
        name="location_id"
        label={t("service.loans.place")}
        options={locations}
      />
      <FormRadioField
        control={form.control}
        name="afterwards"
        label={t("service.loans.afterwards")}
        options={AFTERWARDS.map((value) => ({
          value,
          label: t(`service.loans.${value}.label`),
          description: t(`service.loans.${value}.description`),
        }))}
      />
    </EditDrawer>
  )
}
