import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { asApiError } from "../lib/api-error"

/** Rows named in the panel; the message says how many more there are. */
const ROWS_MAX = 20

/** What the server refused: the summary, then every bad row. */
export const ErrorPanel = ({ error }: { error: unknown }) => {
  const { t } = useTranslation("traceability")
  const { message, errors } = asApiError(error)
  const rest = errors.length - ROWS_MAX
  return (
    <Alert variant="error" aria-live="assertive">
      {errors.length ? (
        <ul className="flex flex-col gap-y-1">
          {errors.slice(0, ROWS_MAX).map((row) => (
            <li key={`${row.line_id ?? ""}:${row.index}:${row.code}`}>{row.message}</li>
          ))}
          {rest > 0 && <li>{t("common.andMore", { count: rest })}</li>}
        </ul>
      ) : (
        <Text size="small">{message}</Text>
      )}
    </Alert>
  )
}
