import { useTranslation } from "react-i18next"
import type { Operation } from "../../lib/types"
import { DocumentsSection } from "./documents-section"

/** A receipt's documents belong to all that came with it: a certificate of the whole delivery is added once. */
export const OperationDocuments = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const { id, code, state } = operation
  const brings = code === "receipt" && state === "done"
  return brings ? (
    <DocumentsSection
      of={{ operation_id: id }}
      target={{ operation_id: id }}
      empty={t("documents.empty")}
    />
  ) : null
}
