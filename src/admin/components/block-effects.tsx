import { Button, Drawer, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "./operation-state-badge"
import { TextLink } from "./text-link"
import type { BlockAnswer } from "../hooks/api/lots"

type Props = { title: string; answer: Omit<BlockAnswer, "lot">; onClose: () => void }

/** Which operations lost what was just blocked, for somebody to look after them. */
export const BlockEffects = ({ title, answer, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { lost_reservations: lost, still_shipping: shipping } = answer
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {t("lots.block.effects", { count: lost.length + shipping.length })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          {lost.length > 0 && (
            <section>
              <Text size="small" weight="plus">
                {t("lots.block.lost")}
              </Text>
              <ul className="flex flex-col gap-y-2 pt-2">
                {lost.map((operation) => (
                  <li key={operation.operation_id} className="txt-small flex items-center justify-between">
                    <TextLink to={`/traceability/operations/${operation.operation_id}`}>{operation.reference}</TextLink>
                    <OperationStateBadge state={operation.state} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {shipping.length > 0 && (
            <section>
              <Text size="small" weight="plus">
                {t("lots.block.stillShipping")}
              </Text>
              <ul className="flex flex-col gap-y-2 pt-2">
                {shipping.map((operation) => (
                  <li key={operation.operation_id} className="txt-small">
                    <TextLink to={`/traceability/operations/${operation.operation_id}`}>{operation.reference}</TextLink>
                  </li>
                ))}
              </ul>
            </section>
          )}
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
