import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Found } from "../../hooks/api/search"
import { foundLink } from "./found-link"

type Props = { results: Found[]; active: number; onFollow: () => void }

/** What was found, by what it is. The active one is followed with Enter. */
export const SearchResults = ({ results, active, onFollow }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <ul className="flex flex-col">
      {results.map((result, index) => {
        const isFirst = results[index - 1]?.type !== result.type
        const sold = result.type === "lot" && result.order_display_id
        const detail = [
          result.detail,
          sold && t("common.order", { number: result.order_display_id }),
        ]
        return (
          <li key={`${result.type}:${result.id}`}>
            {isFirst && (
              <Text size="xsmall" weight="plus" className="text-ui-fg-subtle px-3 pb-1 pt-3">
                {t(`search.types.${result.type}`)}
              </Text>
            )}
            <Link
              to={foundLink(result)}
              onClick={onFollow}
              aria-current={index === active || undefined}
              className={clx(
                "transition-fg hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex items-baseline justify-between gap-x-4 rounded-md px-3 py-1.5 outline-none",
                index === active && "bg-ui-bg-base-hover"
              )}
            >
              <Text
                size="small"
                className={clx("shrink-0", result.type === "lot" && "font-mono")}
                asChild
              >
                <span>{result.name}</span>
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle min-w-0 truncate" asChild>
                <span>{detail.filter(Boolean).join(" · ")}</span>
              </Text>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
