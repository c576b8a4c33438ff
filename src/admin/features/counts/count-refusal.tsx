import { Alert, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { asApiError } from "../../lib/api-error"

type Props = { error: unknown; isLoading: boolean; onReload: () => void }

/** Stock moved while it was counted: the rows say what moved it, and the stock on hand can be reloaded. */
export const CountRefusal = ({ error, isLoading, onReload }: Props) => {
  const { t } = useTranslation("traceability")
  if (asApiError(error).status !== 409) {
    return <ErrorPanel error={error} />
  }
  return (
    <Alert variant="warning" aria-live="assertive">
      <div className="flex flex-col items-start gap-y-3">
        <span>{t("count.conflict")}</span>
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={isLoading}
          onClick={onReload}
        >
          {t("count.reload")}
        </Button>
      </div>
    </Alert>
  )
}
