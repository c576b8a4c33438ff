import { Alert, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../../../../components/error-panel"
import { Quantity } from "../../../../../../components/quantity"
import { useExportRecall, useRecall } from "../../../../../../hooks/api/trace"
import { useToastError } from "../../../../../../hooks/use-toast-error"
import type { Lot } from "../../../../../../lib/types"
import { BlockRecalledDrawer } from "./block-recalled-drawer"

const TOTALS = ["affected_lots", "on_hand", "in_production", "delivered", "orders"] as const

/** How much is affected, and what to do about it. */
export const RecallHead = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const [isBlocking, setIsBlocking] = useState(false)
  const { recall, error } = useRecall(lot.id)
  const exportRecall = useExportRecall(lot)
  const toastError = useToastError()
  const save = () =>
    exportRecall.mutate(undefined, { onError: (failure) => toastError(t("trace.exportFailed"), failure) })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading className="break-all">{t("trace.recall.of", { name: lot.name })}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("trace.recall.subtitle")}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <Button size="small" variant="secondary" isLoading={exportRecall.isPending} onClick={save}>
            {t("trace.export")}
          </Button>
          <Button size="small" variant="danger" disabled={!recall} onClick={() => setIsBlocking(true)}>
            {t("trace.recall.block.action")}
          </Button>
        </div>
      </div>
      {(!!error || recall?.truncated) && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          {!!error && <ErrorPanel error={error} />}
          {recall?.truncated && <Alert variant="warning">{t("trace.recall.truncated")}</Alert>}
        </div>
      )}
      <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-5">
        {TOTALS.map((key) => (
          <div key={key}>
            <dt className="txt-compact-small text-ui-fg-subtle">{t(`trace.recall.totals.${key}`)}</dt>
            <dd className="h1-core">{recall ? <Quantity value={recall.totals[key]} /> : "…"}</dd>
          </div>
        ))}
      </dl>
      {isBlocking && recall && (
        <BlockRecalledDrawer
          lot={lot}
          count={recall.totals.affected_lots}
          onClose={() => setIsBlocking(false)}
        />
      )}
    </Container>
  )
}
