import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/format-count"

type Props = {
  page: number
  pageSize: number
  count: number
  /** False when there are more than `count`, which nobody counted. */
  isExact?: boolean
  onPageChange: (page: number) => void
}

/** Pages through rows that are already here, or asked for by page. Hidden when they fit on one page. */
export const ListPager = ({ page, pageSize, count, isExact = true, onPageChange }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const pages = Math.max(1, Math.ceil(count / pageSize))
  if (pages === 1) {
    return null
  }
  return (
    <div className="flex items-center justify-between px-6 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {t("common.pageRange", {
          from: page * pageSize + 1,
          to: Math.min(count, (page + 1) * pageSize),
          count: formatCount(count, isExact, i18n.language),
        })}
      </Text>
      <div className="flex items-center gap-x-2">
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          disabled={page === 0}
          aria-label={t("common.previousPage")}
          onClick={() => onPageChange(page - 1)}
        >
          <ChevronLeftMini className="rtl:rotate-180" />
        </IconButton>
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          disabled={page >= pages - 1}
          aria-label={t("common.nextPage")}
          onClick={() => onPageChange(page + 1)}
        >
          <ChevronRightMini className="rtl:rotate-180" />
        </IconButton>
      </div>
    </div>
  )
}
