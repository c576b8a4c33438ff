import { Button, Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { StartedRecall } from "../../../hooks/api/recalls"
import { AffectedOperations } from "../../lots/affected-operations"

/** What a recall has done, and which operations somebody has to look after. */
export const RecallEffects = ({
  started,
  onClose,
}: {
  started: StartedRecall
  onClose: () => void
}) => {
  const { t } = useTranslation("traceability")
  const { recall, blocked, notified, lost, still_shipping: shipping } = started
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("recalls.effects.blocked", { count: blocked })}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {recall.starting
              ? t("recalls.effects.inBackground")
              : t("recalls.effects.notified", { count: notified })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <AffectedOperations title={t("recalls.effects.stillShipping")} operations={shipping} />
          <AffectedOperations title={t("recalls.effects.lost")} operations={lost} />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" asChild>
            <Link to={`/traceability/recalls/${recall.id}`}>
              {t("recalls.goTo", { reference: recall.reference })}
            </Link>
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
