import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CreateForm } from "../../../components/form/create-form"
import { useSaveBom, type Bom } from "../../../hooks/api/boms"
import { useDraft } from "../../../hooks/use-draft"
import { asApiError } from "../../../lib/api-error"
import { draftOfBom, emptyBom, problemsOf, toInput } from "./bom-draft"
import { BomFields } from "./bom-fields"

type Props = { bom?: Bom; itemId?: string }

/** A new bill of materials, or the changes of one that exists. */
export const BomForm = ({ bom, itemId }: Props) => {
  const { t } = useTranslation("traceability")
  const { handleSuccess } = useRouteModal()
  const start = () => (bom ? draftOfBom(bom) : emptyBom(itemId))
  const { draft, change, check, problems, isDirty } = useDraft(start, problemsOf)
  const { mutate, error, isPending } = useSaveBom(bom?.id)

  const save = () => {
    if (isPending || !check()) {
      return
    }
    mutate(toInput(draft), {
      onSuccess: ({ bom: saved }) => {
        toast.success(t(bom ? "boms.form.saved" : "boms.form.created"))
        handleSuccess(`/traceability/bills-of-materials/${saved.id}`)
      },
      onError: (refusal) =>
        toast.error(t("boms.form.failed"), { description: asApiError(refusal).message }),
    })
  }
  return (
    <CreateForm
      title={t(bom ? "boms.form.edit" : "boms.form.create")}
      description={t("boms.form.description")}
      saveLabel={bom && t("common.actions.save")}
      error={error}
      isPending={isPending}
      isDirty={isDirty}
      onSubmit={save}
    >
      <BomFields
        draft={draft}
        problems={problems}
        error={error}
        isProductFixed={!!bom}
        onChange={change}
      />
    </CreateForm>
  )
}
