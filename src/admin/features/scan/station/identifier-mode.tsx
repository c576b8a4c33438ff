import { useTranslation } from "react-i18next"
import { SelectInput } from "../../../components/inputs/select-input"
import { useIdentifierKinds } from "../../../hooks/api/tracking"
import type { Operation } from "../../../lib/types"

/** A unit's own number: no kind of second identifier. */
const OWN = "own"

type Props = {
  operation: Operation
  mode: string | null
  onChange: (mode: string | null) => void
}

/** What the next scan is, where units come in: a unit's own number, or another number of the unit scanned last. */
export const IdentifierMode = ({ operation, mode, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const { identifier_kinds } = useIdentifierKinds()
  const entersSerials = operation.lines.some(
    (line) => line.enters_numbers && line.is_editable && line.tracking === "serial"
  )
  if (!entersSerials || operation.code !== "receipt" || !identifier_kinds) {
    return null
  }
  return (
    <div className="w-full max-w-64">
      <SelectInput
        size="small"
        aria-label={t("scan.identifier.mode")}
        value={mode ?? OWN}
        options={[
          { value: OWN, label: t("scan.identifier.own") },
          ...identifier_kinds.map(({ code, label }) => ({
            value: code,
            label: t("scan.identifier.ofLast", { label }),
          })),
        ]}
        onChange={(next) => onChange(next === OWN ? null : next)}
      />
    </div>
  )
}
