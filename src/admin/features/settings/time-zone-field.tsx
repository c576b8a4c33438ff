import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/fields/field"

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]

type Props = { value: string; isDisabled: boolean; onChange: (zone: string) => void }

/** The zone in which a date without a time is a whole day. */
export const TimeZoneField = ({ value, isDisabled, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  // A server may know a zone by a name that the browser does not list.
  const zones = ZONES.includes(value) ? ZONES : [value, ...ZONES]
  return (
    <Field
      id="time-zone"
      label={t("tracking.settings.timeZone")}
      hint={t("tracking.settings.timeZoneHint")}
    >
      <Combobox
        id="time-zone"
        value={value}
        disabled={isDisabled}
        options={zones.map((zone) => ({ label: zone.replace(/_/g, " "), value: zone }))}
        onChange={(zone) => zone && onChange(zone)}
      />
    </Field>
  )
}
