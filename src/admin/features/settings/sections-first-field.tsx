import { useTranslation } from "react-i18next"
import { SwitchField } from "../../components/fields/switch-field"
import { usePutSectionsFirst, useSectionsFirst } from "../../hooks/api/page-layouts"
import { useToastError } from "../../hooks/use-toast-error"
import { toast } from "../../lib/toast"

/** Medusa puts the sections of plugins below its own; a shop that works with numbers all day wants them on top. */
export const SectionsFirstField = () => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const { data: areFirst, isPending } = useSectionsFirst()
  const { mutate, isPending: isSaving } = usePutSectionsFirst()
  const put = (first: boolean) =>
    mutate(first, {
      onSuccess: () => toast.success(t("tracking.settings.saved")),
      onError: (error) => toastError(t("tracking.settings.notSaved"), error),
    })
  return (
    <SwitchField
      label={t("tracking.settings.sectionsFirst")}
      hint={t("tracking.settings.sectionsFirstHint")}
      checked={areFirst ?? false}
      disabled={isPending || isSaving}
      onChange={put}
    />
  )
}
