import { Alert, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Quantity } from "../../../components/quantity"
import type { Recall } from "../../../hooks/api/recalls"
import { OutdatedRecallAlert } from "./outdated-recall-alert"
import { StartingRecallAlert } from "./starting-recall-alert"
import { localeOf } from "../../../lib/locale-of"

const KNOWN = ["on_hand", "in_production", "scrapped", "answered"] as const

/** How much of it is accounted for, and where that is. */
export const RecallProgressSection = ({ recall }: { recall: Recall }) => {
  const { t, i18n } = useTranslation("traceability")
  const { progress, state } = recall
  const percent = new Intl.NumberFormat(localeOf(i18n.language), {
    style: "percent",
    maximumFractionDigits: 1,
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Heading level="h2">{t(`recalls.progress.title.${state}`)}</Heading>
        <div className="flex items-baseline gap-x-3">
          <span className="h1-core tabular-nums">{percent.format(progress.percent / 100)}</span>
          <Text size="small" className="text-ui-fg-subtle">
            {progress.unaccounted > 0
              ? t("recalls.progress.missing", {
                  count: progress.unaccounted,
                  affected: progress.affected,
                })
              : !progress.truncated && !recall.starting && t("recalls.progress.complete")}
          </Text>
        </div>
        <div
          role="progressbar"
          aria-label={t("recalls.progress.title.open")}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={progress.percent}
          className="bg-ui-bg-switch-off h-2 w-full overflow-hidden rounded-full"
        >
          <div
            className={`h-full rounded-full transition-all ${progress.percent < 100 ? "bg-ui-tag-blue-icon" : "bg-ui-tag-green-icon"}`}
            style={{ width: `${progress.percent}%` }}
          />
        </div>
        {progress.truncated && <Alert variant="warning">{t("recalls.progress.truncated")}</Alert>}
        <StartingRecallAlert recall={recall} />
        <OutdatedRecallAlert recall={recall} />
      </div>
      <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-6">
        {KNOWN.map((key) => (
          <Figure key={key} label={t(`recalls.progress.${key}`)} value={progress[key]} />
        ))}
        <Figure label={t("recalls.progress.unaccounted")} value={progress.unaccounted} />
        <Figure label={t("recalls.progress.came_back")} value={progress.came_back} />
      </dl>
    </Container>
  )
}

const Figure = ({ label, value }: { label: string; value: number }) => (
  <div>
    <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
    <dd className="h2-core">
      <Quantity value={value} />
    </dd>
  </div>
)
