import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { useCreateOperationType, type OperationType } from "../../../hooks/api/tracking"
import { OPERATION_CODES } from "../../../lib/types"
import { OperationTypeChoices } from "./operation-type-choices"
import { OperationTypeSwitches } from "./operation-type-switches"
import { emptyOperationType, rulesOfCode } from "./operation-type-form"

type Props = { types: OperationType[]; onClose: () => void }

/** A new type starts with the rules of the location's own type of its kind. */
export const CreateOperationTypeDrawer = ({ types, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const [form, setForm] = useState(emptyOperationType)
  const { mutate, isPending, error } = useCreateOperationType()
  const { code, name, stock_location_id, reference_prefix } = form
  const isComplete = !!code && !!name.trim() && !!stock_location_id && !!reference_prefix.trim()

  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }))
  const save = () => {
    if (!isComplete) {
      return
    }
    mutate(
      { ...form, code },
      {
        onSuccess: () => {
          toast.success(t("tracking.types.created", { name }))
          onClose()
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("tracking.types.create")}
      description={t("tracking.types.createDescription")}
      saveLabel={t("common.actions.create")}
      isDirty={!!code || !!name || !!stock_location_id || !!reference_prefix}
      canSave={isComplete}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <SelectField
        label={t("tracking.types.code")}
        placeholder={t("tracking.types.chooseCode")}
        value={code}
        options={OPERATION_CODES.map((value) => ({ value, label: t(`operations.code.${value}`) }))}
        onChange={(next) => change({ code: next, ...rulesOfCode(types, next) })}
      />
      <TextField
        label={t("tracking.types.name")}
        maxLength={100}
        value={name}
        onChange={(next) => change({ name: next })}
      />
      <SelectField
        label={t("tracking.types.location")}
        placeholder={t("operations.create.chooseLocation")}
        value={stock_location_id}
        options={locations}
        onChange={(next) => change({ stock_location_id: next })}
      />
      <TextField
        label={t("tracking.types.prefix")}
        hint={t("tracking.types.prefixHint")}
        className="font-mono"
        maxLength={30}
        value={reference_prefix}
        onChange={(next) => change({ reference_prefix: next })}
      />
      {code && (
        <>
          <OperationTypeSwitches type={{ ...form, code }} onChange={change} />
          <OperationTypeChoices type={form} onChange={change} />
        </>
      )}
    </EditDrawer>
  )
}
