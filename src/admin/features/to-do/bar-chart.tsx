import { Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

export type Bar = {
  key: string
  label: string
  /** Below the label. */
  detail?: string | null
  value: number
  /** The value as people read it. */
  text: string
  to: string
}

type Props = { title: string; subtitle: string; empty: string; bars: Bar[] }

const FULL = 100
/** A bar of one among thousands can still be seen. */
const SEEN = 2

const widthOf = (value: number, largest: number): string =>
  value ? `${Math.max(SEEN, (value / largest) * FULL)}%` : "0"

/** Bars with their numbers in words: each is a link to what it counts, so it is read and used without seeing it as well. */
export const BarChart = ({ title, subtitle, empty, bars }: Props) => {
  const largest = Math.max(...bars.map((bar) => bar.value), 0)
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-3">
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {subtitle}
        </Text>
      </div>
      {largest ? (
        <ul aria-label={title} className="py-2">
          {bars.map(({ key, label, detail, value, text, to }) => (
            <li key={key}>
              <Link
                to={to}
                className="transition-fg hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex items-center gap-x-3 px-6 py-1 outline-none"
              >
                <span className="flex w-32 shrink-0 flex-col">
                  <Text size="xsmall" leading="compact" className="truncate" title={label} asChild>
                    <span>{label}</span>
                  </Text>
                  {detail && (
                    <Text
                      size="xsmall"
                      leading="compact"
                      className="text-ui-fg-subtle truncate"
                      title={detail}
                      asChild
                    >
                      <span>{detail}</span>
                    </Text>
                  )}
                </span>
                <span aria-hidden className="bg-ui-bg-component h-3 min-w-0 flex-1 rounded-sm">
                  <span
                    className="bg-ui-tag-blue-icon block h-3 rounded-sm"
                    style={{ width: widthOf(value, largest) }}
                  />
                </span>
                <Text
                  size="xsmall"
                  leading="compact"
                  className="w-12 shrink-0 text-end tabular-nums"
                  asChild
                >
                  <span>{text}</span>
                </Text>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-6">
          {empty}
        </Text>
      )}
    </Container>
  )
}
