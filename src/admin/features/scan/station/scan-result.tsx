import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { showSeparators } from "../../../components/inputs/separator-key"
import { LabelFacts } from "../../../components/label-facts"
import { ScanOverride } from "./scan-override"
import { ScanStateIcon } from "./scan-state-icon"
import type { ScanEntry } from "./use-scanning"

const BACKGROUNDS = {
  sent: "bg-ui-bg-subtle",
  taken: "bg-ui-tag-green-bg",
  partial: "bg-ui-tag-blue-bg",
  asked: "bg-ui-tag-orange-bg",
  refused: "bg-ui-tag-red-bg",
  stopped: "bg-ui-tag-red-bg ring-ui-tag-red-icon ring-4",
}

type Props = { entry: ScanEntry | undefined; isComplete: boolean; onAnswered: () => void }

/** What became of the last scan, to be read from an arm's length. */
export const ScanResult = ({ entry, isComplete, onAnswered }: Props) => {
  const { t } = useTranslation("traceability")
  if (!entry) {
    return (
      <div className="bg-ui-bg-subtle rounded-lg px-4 py-5">
        <Text className="text-ui-fg-subtle">{t(isComplete ? "scan.complete" : "scan.ready")}</Text>
      </div>
    )
  }
  return (
    <div
      aria-live={["refused", "stopped"].includes(entry.state) ? "assertive" : "polite"}
      className={clx("flex items-start gap-x-3 rounded-lg px-4 py-5", BACKGROUNDS[entry.state])}
    >
      <span className="mt-1 shrink-0">
        <ScanStateIcon state={entry.state} />
      </span>
      <div className="min-w-0">
        <Text
          size={entry.state === "stopped" ? "xlarge" : "large"}
          weight="plus"
          className="break-words"
        >
          {entry.state === "sent" ? t("scan.sent") : entry.text}
        </Text>
        {entry.facts && <LabelFacts facts={entry.facts} className="text-ui-fg-subtle" />}
        {entry.state === "taken" && isComplete && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("scan.complete")}
          </Text>
        )}
        {entry.state !== "taken" && (
          <Text size="small" className="text-ui-fg-subtle break-all font-mono">
            {showSeparators(entry.code)}
          </Text>
        )}
        {entry.override && (
          <ScanOverride
            key={entry.key}
            code={showSeparators(entry.code)}
            onUse={entry.override}
            onClose={onAnswered}
          />
        )}
      </div>
    </div>
  )
}
