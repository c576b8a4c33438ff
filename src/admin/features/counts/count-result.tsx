import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import type { StockCounted } from "../../hooks/api/corrections"

/** What the count that was just saved changed, and what is to be known of what was found. */
export const CountResult = ({ operations, notes }: StockCounted) => {
  const { t } = useTranslation("traceability")
  return (
    <div className="flex flex-col gap-y-3">
      <Alert variant="success" role="status">
        {t(operations.length ? "count.adjusted" : "count.nothingDiffers")}{" "}
        {operations.map((operation, index) => (
          <span key={operation.id}>
            {index > 0 && ", "}
            <TextLink to={`/traceability/operations/${operation.id}`}>
              {operation.reference}
            </TextLink>
          </span>
        ))}
      </Alert>
      {notes.map((note) => (
        <Alert key={note} variant="warning">
          {note}
        </Alert>
      ))}
    </div>
  )
}
