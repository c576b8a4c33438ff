import { Alert, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { asApiError } from "../../lib/api-error"

type Props = { error: unknown; isReading: boolean; onReadAgain: () => void }

/** Stock moved while it was counted: the rows say what moved it, and the books can be read again. */
export const CountRefusal = ({ error, isReading, onReadAgain }: Props) => {
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
          isLoading={isReading}
          onClick={onReadAgain}
        >
          {t("count.readAgain")}
        </Button>
      </div>
    </Alert>
  )
}
