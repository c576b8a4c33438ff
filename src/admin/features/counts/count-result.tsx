import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import type { Operation } from "../../lib/types"

/** What the count that was just saved changed. */
export const CountResult = ({ operations }: { operations: Operation[] }) => {
  const { t } = useTranslation("traceability")
  return (
    <Alert variant="success" role="status">
      {t(operations.length ? "count.adjusted" : "count.nothingDiffers")}{" "}
      {operations.map((operation, index) => (
        <span key={operation.id}>
          {index > 0 && ", "}
          <TextLink to={`/traceability/operations/${operation.id}`}>{operation.reference}</TextLink>
        </span>
      ))}
    </Alert>
  )
}
