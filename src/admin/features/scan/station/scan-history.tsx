import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ScanStateIcon } from "./scan-state-icon"
import type { ScanEntry } from "./use-scanning"

/** What was scanned before, the last one first: whoever scanned ten at once sees which one was refused. */
export const ScanHistory = ({ entries }: { entries: ScanEntry[] }) => {
  const { t } = useTranslation("traceability")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("scan.recent")}</Heading>
      </div>
      <ul className="divide-y">
        {entries.map((entry) => (
          <li key={entry.key} className="flex items-center gap-x-2 px-6 py-2">
            <span className="shrink-0">
              <ScanStateIcon state={entry.state} />
            </span>
            <Text size="small" className="min-w-0 break-words">
              {entry.text}
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  )
}
