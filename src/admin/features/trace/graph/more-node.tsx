import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NODE, type Placed } from "./layout-graph"

type Props = { placed: Placed; onFocus: () => void; onClick: () => void }

/** What a wide fan-out folds away. */
export const MoreNode = ({ placed, onFocus, onClick }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <li
      className="absolute"
      style={{ left: placed.x, top: placed.y, width: NODE.width, height: NODE.height }}
    >
      <Button
        type="button"
        variant="secondary"
        size="small"
        data-key={placed.key}
        className="h-full w-full border-dashed"
        onFocus={onFocus}
        onClick={onClick}
      >
        {t("trace.graph.more", { count: placed.rest })}
      </Button>
    </li>
  )
}
