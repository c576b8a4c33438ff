import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RowError } from "../../../lib/api-error"

export const ERRORS_SHOWN = 20

type Props = { errors: RowError[]; onSelect?: (error: RowError) => void }

/** Every line that would be refused; in the grid each leads to its cell. */
export const BatchErrors = ({ errors, onSelect }: Props) => {
  const { t } = useTranslation("traceability")
  const rest = errors.length - ERRORS_SHOWN
  if (!errors.length) {
    return null
  }
  return (
    <ul role="alert" className="flex flex-col gap-y-1">
      {errors.slice(0, ERRORS_SHOWN).map((error) => (
        <li key={`${error.index}:${error.code}:${error.value}:${error.message}`}>
          <Text size="small" className="text-ui-fg-error">
            {onSelect ? (
              <button
                type="button"
                className="text-start hover:underline"
                onClick={() => onSelect(error)}
              >
                {error.message}
              </button>
            ) : (
              error.message
            )}
          </Text>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Text size="small" className="text-ui-fg-error">
            {t("common.andMore", { count: rest })}
          </Text>
        </li>
      )}
    </ul>
  )
}
