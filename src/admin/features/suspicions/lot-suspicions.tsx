import { Alert, Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Suspicion, useSuspicions } from "../../hooks/api/suspicions"
import { formatDate } from "../../lib/format"
import { ClearUnitDrawer } from "./clear-unit-drawer"

/** On a unit's page: what is said against it and nobody has cleared. */
export const LotSuspicions = ({ lotId }: { lotId: string }) => {
  const { t, i18n } = useTranslation("traceability")
  const { suspicions = [] } = useSuspicions({ lot_id: lotId, state: "open", limit: 20 })
  const [clearing, setClearing] = useState<Suspicion | null>(null)
  return (
    <>
      {suspicions.map((suspicion) => (
        <Alert key={suspicion.id} variant={suspicion.stops ? "error" : "warning"} role="status">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {t("suspicions.banner", {
                kind: t(`suspicions.kinds.${suspicion.kind}`),
                date: formatDate(suspicion.created_at, i18n.language),
                reason: [suspicion.reason, suspicion.reference].filter(Boolean).join(" · "),
              })}
            </span>
            <Button size="small" variant="secondary" onClick={() => setClearing(suspicion)}>
              {t("suspicions.clear.open")}
            </Button>
          </div>
        </Alert>
      ))}
      {clearing && <ClearUnitDrawer suspicion={clearing} onClose={() => setClearing(null)} />}
    </>
  )
}
