import { Badge, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

type Props = { to: string; count: number; className?: string }

/** "Lots/Serial Numbers" with how many there are. */
export const LotsButton = ({ to, count, className }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Button size="small" variant="secondary" className={className} asChild>
      <Link to={to}>
        {t("tracking.lots")}
        <Badge size="2xsmall" rounded="full">
          {count}
        </Badge>
      </Link>
    </Button>
  )
}
