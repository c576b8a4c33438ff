import { Button, Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BlockAnswer } from "../../../hooks/api/lots"
import { AffectedOperations } from "../affected-operations"

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
          <AffectedOperations title={t("lots.block.lost")} operations={lost} />
          <AffectedOperations title={t("lots.block.stillShipping")} operations={shipping} />
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
