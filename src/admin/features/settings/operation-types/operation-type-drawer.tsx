import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { TextField } from "../../../components/fields/text-field"
import {
  useUpdateOperationType,
  type OperationType,
  type OperationTypeInput,
} from "../../../hooks/api/tracking"
import { asApiError } from "../../../lib/api-error"
import { OperationTypeChoices } from "./operation-type-choices"
import { OperationTypeSwitches } from "./operation-type-switches"

type Props = { type: OperationType; onClose: () => void }

export const OperationTypeDrawer = ({ type, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [changes, setChanges] = useState<OperationTypeInput>({})
  const { mutate, isPending, error } = useUpdateOperationType(type.id)
  const form = { ...type, ...changes }
  const keys = Object.keys(changes) as Exclude<keyof OperationTypeInput, "archived">[]
  const isNamed = !!form.name.trim()

  const change = (part: OperationTypeInput) => setChanges((current) => ({ ...current, ...part }))
  const save = () => {
    if (!isNamed) {
      return
    }
    mutate(changes, {
      onSuccess: () => {
        toast.success(t("tracking.types.saved", { name: form.name }))
        onClose()
      },
      onError: (refusal) =>
        toast.error(t("tracking.settings.notSaved"), { description: asApiError(refusal).message }),
    })
  }

  return (
    <EditDrawer
      title={t("tracking.types.edit", { name: type.name })}
      description={t("tracking.types.drawer", {
        location: type.location_name ?? type.stock_location_id,
      })}
      isDirty={keys.some((key) => changes[key] !== type[key])}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t("tracking.types.name")}
        error={isNamed ? undefined : t("tracking.types.nameMissing")}
        value={form.name}
        onChange={(name) => change({ name })}
      />
      <OperationTypeSwitches type={form} onChange={change} />
      <OperationTypeChoices type={form} onChange={change} />
    </EditDrawer>
  )
}
