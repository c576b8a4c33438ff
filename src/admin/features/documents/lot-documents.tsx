import { useTranslation } from "react-i18next"
import { DocumentsSection } from "./documents-section"

/** The documents of a lot and of its batch, to be added, shown and removed. */
export const LotDocuments = ({ lotId }: { lotId: string }) => {
  const { t } = useTranslation("traceability")
  return (
    <DocumentsSection
      of={{ lot_id: lotId }}
      target={{ lot_ids: [lotId] }}
      empty={t("documents.empty")}
    />
  )
}
