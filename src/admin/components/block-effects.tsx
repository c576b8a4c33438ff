import { Button, Drawer, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "./operation-state-badge"
import { TextLink } from "./text-link"
import type { BlockAnswer, HeldByOperation } from "../hooks/api/lots"
import type { OperationState } from "../lib/types"

const Affected = ({ title, operations }: { title: string; operations: (HeldByOperation & { state?: OperationState })[] }) =>
  operations.length > 0 && (
    <section>
      <Text size="small" weight="plus">
        {title}
      </Text>
      <ul className="flex flex-col gap-y-2 pt-2">
        {operations.map(({ operation_id, reference, state }) => (
          <li key={operation_id} className="txt-small flex items-center justify-between">
            <TextLink to={`/traceability/operations/${operation_id}`}>{reference}</TextLink>
            {state && <OperationStateBadge state={state} />}
          </li>
        ))}
      </ul>
    </section>
  )

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
          <Affected title={t("lots.block.lost")} operations={lost} />
          <Affected title={t("lots.block.stillShipping")} operations={shipping} />
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
