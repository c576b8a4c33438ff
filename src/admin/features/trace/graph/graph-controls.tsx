import { ArrowsPointingOut, Minus, Plus } from "@medusajs/icons"
import { IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Props = { onZoomIn: () => void; onZoomOut: () => void; onFit: () => void }

export const GraphControls = ({ onZoomIn, onZoomOut, onFit }: Props) => {
  const { t } = useTranslation("traceability")
  const controls = [
    { key: "zoomIn", icon: <Plus />, onClick: onZoomIn },
    { key: "zoomOut", icon: <Minus />, onClick: onZoomOut },
    { key: "fit", icon: <ArrowsPointingOut />, onClick: onFit },
  ]
  return (
    <div className="absolute end-4 top-4 flex flex-col gap-y-1">
      {controls.map(({ key, icon, onClick }) => (
        <Tooltip key={key} content={t(`trace.graph.${key}`)} side="left">
          <IconButton
            size="small"
            type="button"
            aria-label={t(`trace.graph.${key}`)}
            onClick={onClick}
          >
            {icon}
          </IconButton>
        </Tooltip>
      ))}
    </div>
  )
}
