import { Alert, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { useExportRecall, useRecallList, type RecallSource } from "../../../hooks/api/recall-list"
import { useOpenRecalls } from "../../../hooks/api/recalls"
import { ExportCsvButton } from "../export-csv-button"
import { StartRecallDrawer } from "./start-recall-drawer"

const TOTALS = ["affected_lots", "on_hand", "in_production", "delivered", "orders"] as const

/** How much would be affected, and what to do about it. */
export const RecallPreviewHead = ({ source }: { source: RecallSource }) => {
  const { t } = useTranslation("traceability")
  const [isStarting, setIsStarting] = useState(false)
  const { recall, error } = useRecallList(source)
  const download = useExportRecall(source)
  const { recalls: open = [] } = useOpenRecalls(source)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading className="break-all">{t("trace.recall.of", { name: source.name })}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("trace.recall.subtitle")}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <ExportCsvButton download={download} />
          <Button
            size="small"
            variant="danger"
            disabled={!recall}
            onClick={() => setIsStarting(true)}
          >
            {t("recalls.start.action")}
          </Button>
        </div>
      </div>
      {(!!error || recall?.truncated || open.length > 0) && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          {!!error && <ErrorPanel error={error} />}
          {recall?.truncated && <Alert variant="warning">{t("trace.recall.truncated")}</Alert>}
          {open.map(({ id, reference, mock }) => (
            <Alert key={id} variant="info">
              {t(mock ? "recalls.openMock" : "recalls.openReal")}{" "}
              <TextLink to={`/traceability/recalls/${id}`}>
                {t("recalls.goTo", { reference })}
              </TextLink>
            </Alert>
          ))}
        </div>
      )}
      <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-5">
        {TOTALS.map((key) => (
          <div key={key}>
            <dt className="txt-compact-small text-ui-fg-subtle">
              {t(`trace.recall.totals.${key}`)}
            </dt>
            <dd className="h1-core">{recall ? <Quantity value={recall.totals[key]} /> : "…"}</dd>
          </div>
        ))}
      </dl>
      {isStarting && recall && (
        <StartRecallDrawer
          source={source}
          totals={recall.totals}
          onClose={() => setIsStarting(false)}
        />
      )}
    </Container>
  )
}
