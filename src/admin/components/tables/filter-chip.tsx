import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Props = { label: string; value: string; onClear: () => void }

/** A filter that another page set, and the way out of it. */
export const FilterChip = ({ label, value, onClear }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Badge size="small" className="inline-flex items-center gap-x-1">
      <span className="text-ui-fg-subtle">{label}</span>
      <span>{value}</span>
      <button
        type="button"
        className="text-ui-fg-muted hover:text-ui-fg-base outline-none"
        aria-label={t("common.clearFilter", { label })}
        onClick={onClear}
      >
        <XMarkMini />
      </button>
    </Badge>
  )
}
