import { CheckCircleSolid, CircleHalfDottedClock, XCircleSolid } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ScanEntry } from "./use-scanning"

const LOOKS = {
  sent: { Icon: CircleHalfDottedClock, box: "bg-ui-bg-subtle", icon: "text-ui-fg-muted" },
  taken: { Icon: CheckCircleSolid, box: "bg-ui-tag-green-bg", icon: "text-ui-tag-green-icon" },
  refused: { Icon: XCircleSolid, box: "bg-ui-tag-red-bg", icon: "text-ui-tag-red-icon" },
}

type Props = { entry: ScanEntry | undefined; isComplete: boolean }

/** What became of the last scan, to be read from an arm's length. */
export const ScanResult = ({ entry, isComplete }: Props) => {
  const { t } = useTranslation("traceability")
  if (!entry) {
    return (
      <div className="bg-ui-bg-subtle rounded-lg px-4 py-5">
        <Text className="text-ui-fg-subtle">{t(isComplete ? "scan.complete" : "scan.ready")}</Text>
      </div>
    )
  }
  const { Icon, box, icon } = LOOKS[entry.state]
  return (
    <div
      aria-live={entry.state === "refused" ? "assertive" : "polite"}
      className={clx("flex items-start gap-x-3 rounded-lg px-4 py-5", box)}
    >
      <Icon className={clx("mt-1 shrink-0", icon)} />
      <div className="min-w-0">
        <Text size="large" weight="plus" className="break-words">
          {entry.state === "sent" ? t("scan.sent") : entry.text}
        </Text>
        {entry.state === "taken" && isComplete && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("scan.complete")}
          </Text>
        )}
        {entry.state !== "taken" && (
          <Text size="small" className="text-ui-fg-subtle break-all font-mono">
            {entry.code}
          </Text>
        )}
      </div>
    </div>
  )
}
