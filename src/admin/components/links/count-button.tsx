import { Badge, Button } from "@medusajs/ui"
import { Link } from "react-router-dom"

type Props = { to: string; label: string; count: number; className?: string }

/** Leads to a list and says how many there are. */
export const CountButton = ({ to, label, count, className }: Props) => (
  <Button size="small" variant="secondary" className={className} asChild>
    <Link to={to}>
      {label}
      <Badge size="2xsmall" rounded="full">
        {count}
      </Badge>
    </Link>
  </Button>
)
