import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { type DocumentsOf, useLotDocuments } from "../../hooks/api/lot-documents"
import { AddDocumentDrawer, type DocumentTarget } from "./add-document-drawer"
import { DocumentRow } from "./document-row"

type Props = {
  of: DocumentsOf
  /** Where a new one goes; nothing can be added without it. */
  target?: DocumentTarget
  /** What is shown where there is none; the section is left out otherwise. */
  empty?: string
}

/** Certificates of analysis, photos and manuals of lots. */
export const DocumentsSection = ({ of, target, empty }: Props) => {
  const { t } = useTranslation("traceability")
  const [isAdding, setIsAdding] = useState(false)
  const { lot_documents, error } = useLotDocuments(of)
  if (!error && !lot_documents?.length && !empty) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">{t("documents.title")}</Heading>
        {target && (
          <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
            {t("documents.add")}
          </Button>
        )}
      </div>
      {!!error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      {lot_documents?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {empty}
        </Text>
      )}
      <ul className="divide-y">
        {lot_documents?.map((document) => (
          <DocumentRow key={document.id} document={document} isEditable={!!target} />
        ))}
      </ul>
      {isAdding && target && (
        <AddDocumentDrawer target={target} onClose={() => setIsAdding(false)} />
      )}
    </Container>
  )
}
