import { Button, Drawer, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { StartedRecall } from "../../hooks/api/recalls"
import { TextLink } from "../text-link"

/** What a recall has done, and which operations somebody has to look after. */
export const RecallEffects = ({ started, onClose }: { started: StartedRecall; onClose: () => void }) => {
  const { t } = useTranslation("traceability")
  const { recall, blocked, notified, lost, still_shipping: shipping } = started
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("recalls.effects.blocked", { count: blocked })}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {t("recalls.effects.notified", { count: notified })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <Operations title={t("recalls.effects.stillShipping")} operations={shipping} />
          <Operations title={t("recalls.effects.lost")} operations={lost} />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" asChild>
            <Link to={`/traceability/recalls/${recall.id}`}>{t("recalls.goTo", { reference: recall.reference })}</Link>
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

const Operations = ({ title, operations }: { title: string; operations: StartedRecall["lost"] }) =>
  operations.length > 0 && (
    <section>
      <Text size="small" weight="plus">
        {title}
      </Text>
      <ul className="flex flex-col gap-y-2 pt-2">
        {operations.map(({ operation_id, reference }) => (
          <li key={operation_id} className="txt-small">
            <TextLink to={`/traceability/operations/${operation_id}`}>{reference}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
