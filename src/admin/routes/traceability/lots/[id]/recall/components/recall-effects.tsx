import { Button, Drawer, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../../../../components/text-link"
import type { RecallAnswer } from "../../../../../../hooks/api/trace"

/** What the block has done, and which operations somebody has to look after. */
export const RecallEffects = ({ answer, onClose }: { answer: RecallAnswer; onClose: () => void }) => {
  const { t } = useTranslation("traceability")
  const { blocked, notified, lost, still_shipping: shipping } = answer
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("trace.recall.block.blocked", { count: blocked })}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {t("trace.recall.block.notified", { count: notified })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <Operations title={t("trace.recall.block.stillShipping")} operations={shipping} />
          <Operations title={t("trace.recall.block.lost")} operations={lost} />
          {!lost.length && !shipping.length && <Text size="small">{t("trace.recall.block.untouched")}</Text>}
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("common.actions.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

const Operations = ({ title, operations }: { title: string; operations: RecallAnswer["lost"] }) =>
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
