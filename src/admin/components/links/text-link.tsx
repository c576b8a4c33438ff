import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type Props = { to: string; children: ReactNode }

export const TextLink = ({ to, children }: Props) => (
  <Link
    to={to}
    className="text-ui-fg-interactive-hover outline-none hover:underline focus-visible:underline"
  >
    <bdi>{children}</bdi>
  </Link>
)
