import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { GROUPINGS, type Grouping } from "../../../hooks/api/lot-groups"

/** Radix has no empty value. */
const NONE = "none"

type Props = { value: Grouping | undefined; onChange: (next: Grouping | undefined) => void }

export const GroupBySelect = ({ value, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Select
      size="small"
      value={value ?? NONE}
      onValueChange={(next) => onChange(next === NONE ? undefined : (next as Grouping))}
    >
      <Select.Trigger aria-label={t("lots.groups.by")} className="w-auto gap-x-1">
        <span className="text-ui-fg-subtle">{t("lots.groups.by")}</span>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {[NONE, ...GROUPINGS].map((one) => (
          <Select.Item key={one} value={one}>
            {t(`lots.groups.${one}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
