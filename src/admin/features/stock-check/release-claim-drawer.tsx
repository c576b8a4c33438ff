import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../components/form/edit-drawer"
import { FormReasonField } from "../../components/form/form-reason-field"
import { type StuckClaim, useReleaseClaim } from "../../hooks/api/stock-check"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { useReasonForm } from "../../hooks/use-reason-form"

type Props = { claim: StuckClaim; name: string; onClose: () => void }

/** Gives back what something holds that was left half done; the reason is kept. */
export const ReleaseClaimDrawer = ({ claim, name, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useReasonForm()
  const release = useReleaseClaim(claim.id)
  const { submit, error, isPending } = useFormMutation(form, release, {
    toInput: (values) => values,
    onSuccess: ({ outcome }) => {
      toast.success(t(`stockCheck.release.${outcome}`, { name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("stockCheck.release.title", { name })}
      description={t("stockCheck.release.description")}
      saveLabel={t("stockCheck.release.action")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormReasonField
        isFirst
        control={form.control}
        name="reason"
        hint={t("stockCheck.release.hint")}
      />
    </EditDrawer>
  )
}
