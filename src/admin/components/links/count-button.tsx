import { Badge, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { formatCount } from "../../lib/format-count"

type Props = {
  to: string
  label: string
  count: number
  /** False when there are more than `count`, which nobody counted. */
  isExact?: boolean
  className?: string
}

/** Leads to a list and says how many there are. */
export const CountButton = ({ to, label, count, isExact = true, className }: Props) => {
  const { i18n } = useTranslation()
  return (
    <Button size="small" variant="secondary" className={className} asChild>
      <Link to={to}>
        {label}
        <Badge size="2xsmall" rounded="full">
          {formatCount(count, isExact, i18n.language)}
        </Badge>
      </Link>
    </Button>
  )
}
