import { Button, Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Packing } from "../../hooks/api/packing"
import { formatQuantity } from "../../lib/format"

const LINES_MAX = 8

type Props = {
  packing: Packing
  isPending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Less is packed than was ordered: does it ship without the rest? */
export const RestPrompt = ({ packing, isPending, onConfirm, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const short = packing.lines.filter((line) => line.left > 0)
  const quantity = (value: number) => formatQuantity(value, i18n.language)
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content className="max-w-[520px]">
        <Prompt.Header>
          <Prompt.Title>{t("packing.partial.title")}</Prompt.Title>
          <Prompt.Description>{t("packing.partial.description")}</Prompt.Description>
          <ul className="txt-small text-ui-fg-base flex list-disc flex-col gap-y-1 ps-5 pt-2">
            {short.slice(0, LINES_MAX).map((line) => (
              <li key={line.id}>
                {t("packing.partial.row", {
                  product: line.title || line.sku,
                  packed: quantity(line.packed),
                  demand: quantity(line.demand),
                })}
              </li>
            ))}
            {short.length > LINES_MAX && (
              <li>{t("common.andMore", { count: short.length - LINES_MAX })}</li>
            )}
          </ul>
        </Prompt.Header>
        <Prompt.Footer className="flex-wrap gap-2">
          <Prompt.Cancel>{t("common.unsaved.keep")}</Prompt.Cancel>
          <Button size="small" isLoading={isPending} onClick={onConfirm}>
            {t("packing.partial.confirm")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
