import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { sourceOf, type Recall } from "../../../hooks/api/recalls"
import { formatDateTime } from "../../../lib/format"
import { localeOf } from "../../../lib/locale-of"
import { RecallBadges } from "../recall-badges"
import { RecallActions } from "./recall-actions"

/** What is recalled, why, by whom and when. */
export const RecallGeneralSection = ({ recall }: { recall: Recall }) => {
  const { t, i18n } = useTranslation("traceability")
  const { kind, id, name } = sourceOf(recall)
  const at = (when: string, who: string | null) =>
    who
      ? t("recalls.atBy", { when: formatDateTime(when, i18n.language), who })
      : formatDateTime(when, i18n.language)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading>{recall.reference}</Heading>
          <RecallBadges recall={recall} />
        </div>
        <RecallActions recall={recall} />
      </div>
      <Fact label={t("recalls.fields.source")}>
        <TextLink to={`/traceability/${kind}/${id}`}>{name}</TextLink>
      </Fact>
      <Fact label={t("recalls.fields.reason")}>{recall.reason}</Fact>
      <Fact label={t("recalls.fields.started")}>
        {at(recall.started_at, recall.started_by_name)}
      </Fact>
      <Fact label={t("recalls.fields.found")}>
        {t("recalls.foundIn", {
          lots: t("recalls.start.lots", { count: recall.found.affected_lots }),
          orders: t("recalls.start.orders", { count: recall.found.orders }),
          seconds: new Intl.NumberFormat(localeOf(i18n.language), {
            maximumFractionDigits: 1,
          }).format(recall.trace_ms / 1_000),
        })}
      </Fact>
      {recall.closed_at && (
        <Fact label={t("recalls.fields.closed")}>
          {at(recall.closed_at, recall.closed_by_name)}
          {recall.close_note && (
            <span className="block whitespace-pre-wrap">{recall.close_note}</span>
          )}
        </Fact>
      )}
    </Container>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[minmax(8rem,1fr)_3fr] gap-4 px-6 py-3">
    <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
      {label}
    </Text>
    <Text as="div" size="small" leading="compact" className="break-words">
      {children}
    </Text>
  </div>
)
