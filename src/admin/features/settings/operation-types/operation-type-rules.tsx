import { useWatch, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormSwitchField } from "../../../components/form/form-switch-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { BACKORDER_POLICIES, RESERVATIONS } from "../../../../types/operation"
import type { OperationTypeValues } from "./operation-type-schema"

const SWITCHES = ["use_create_lots", "use_existing_lots", "require_scan"] as const

/** What may be done in operations of the type. */
export const OperationTypeRules = ({ control }: { control: Control<OperationTypeValues> }) => {
  const { t } = useTranslation("traceability")
  const [code, backorder, reservation] = useWatch({
    control,
    name: ["code", "backorder_policy", "reservation"],
  })
  const switches = [
    ...SWITCHES,
    ...(code === "manufacturing" ? (["create_component_lots"] as const) : []),
    ...(code === "receipt" ? (["add_to_lots", "buy_back"] as const) : []),
  ]
  return (
    <>
      {switches.map((flag) => (
        <FormSwitchField
          key={flag}
          control={control}
          name={flag}
          label={t(`tracking.types.flag.${flag}`)}
          hint={t(`tracking.types.flag.${flag}Hint`)}
        />
      ))}
      {code === "receipt" && (
        <FormTextField
          control={control}
          name="over_receipt_tolerance"
          label={t("tracking.types.tolerance")}
          hint={t("tracking.types.toleranceHint")}
          inputMode="numeric"
        />
      )}
      <FormSelectField
        control={control}
        name="backorder_policy"
        label={t("tracking.types.column.backorder_policy")}
        hint={t(`tracking.types.backorder.${backorder}Hint`)}
        options={BACKORDER_POLICIES.map((value) => ({
          value,
          label: t(`tracking.types.backorder.${value}`),
        }))}
      />
      <FormSelectField
        control={control}
        name="reservation"
        label={t("tracking.types.column.reservation")}
        hint={t(`tracking.types.reservation.${reservation}Hint`)}
        options={RESERVATIONS.map((value) => ({
          value,
          label: t(`tracking.types.reservation.${value}`),
        }))}
      />
    </>
  )
}
