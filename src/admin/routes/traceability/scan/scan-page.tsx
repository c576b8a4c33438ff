import { Container, Heading, Text } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { ErrorPanel } from "../../../components/error-panel"
import { EntryBar } from "../../../components/inputs/entry-bar"
import { CodeResult } from "../../../features/scan/lookup/code-result"
import { useScanSound } from "../../../features/scan/use-scan-sound"
import { useScannerFocus } from "../../../features/scan/use-scanner-focus"
import { type CodeFound, useCodeLookup } from "../../../hooks/api/scans"

const isDocumentAlone = ({ scan, documents }: CodeFound): boolean =>
  !scan.matches.length && documents.length === 1

/** Scan anything. The barcode of a document leads straight to where its units are scanned. */
export const ScanPage = () => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const inputRef = useRef<HTMLInputElement>(null)
  const { sound } = useScanSound()
  const { mutate, data, error } = useCodeLookup()
  useScannerFocus(inputRef)

  const lookUp = (code: string) =>
    mutate(code, {
      onSuccess: (found) => {
        sound(found.scan.matches.length || found.documents.length ? "taken" : "refused")
        if (isDocumentAlone(found)) {
          navigate(found.documents[0].to)
        }
      },
      onError: () => sound("refused"),
    })
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-4 px-6 py-4">
        <div>
          <Heading>{t("scan.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("scan.subtitle")}
          </Text>
        </div>
        <EntryBar
          inputRef={inputRef}
          label={t("scan.label")}
          hint=""
          feedback={null}
          onEnter={lookUp}
          onEnterMany={(text) => lookUp(text.trim().split(/\s+/)[0])}
        />
      </Container>
      {!!error && (
        <Container className="px-6 py-4">
          <ErrorPanel error={error} />
        </Container>
      )}
      {data && !error && <CodeResult found={data} />}
    </div>
  )
}
