import { TrianglesMini } from "@medusajs/icons"
import { DropdownMenu, IconButton, Input, Text, Tooltip } from "@medusajs/ui"
import { forwardRef, useState, type ComponentPropsWithoutRef } from "react"
import { useTranslation } from "react-i18next"
import { useLots, type LotsQuery } from "../../hooks/api/lots"
import { formatDay, formatQuantity } from "../../lib/format"
import type { Lot } from "../../lib/types"

const SHOWN = 20

type Props = Omit<ComponentPropsWithoutRef<typeof Input>, "onChange" | "value" | "size"> & {
  label: string
  value: string
  /** Which lots are proposed; with `q` those that resemble what is typed. */
  proposed: LotsQuery
  onChange: (name: string) => void
  /** Chosen from the list, rather than typed. */
  onPick?: (lot: Lot) => void
}

/**
 * A lot or serial number: typed, scanned, or picked from those there are. It is a plain input with a list beside it, since
 * a list that completes what is typed would take SN-10 for a scanned SN-1.
 */
export const LotInput = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const { label, value, proposed, onChange, onPick, ...input } = props
  const { t, i18n } = useTranslation("traceability")
  const [isOpen, setIsOpen] = useState(false)
  const { lots = [], isPending } = useLots(
    { ...proposed, limit: SHOWN, order: "name" },
    { enabled: isOpen }
  )
  const pick = (lot: Lot) => {
    onChange(lot.name)
    onPick?.(lot)
  }
  const detailOf = (lot: Lot) =>
    [
      lot.kind === "lot" &&
        lot.quantity > 0 &&
        formatQuantity(lot.quantity - lot.reserved_quantity, i18n.language),
      lot.expires_at && formatDay(lot.expires_at, i18n.language),
    ]
      .filter(Boolean)
      .join(" · ")
  return (
    <div className="flex min-w-0 flex-1 items-center gap-x-2">
      <div className="min-w-0 flex-1">
        <Input
          {...input}
          ref={ref}
          size="small"
          className="font-mono"
          spellCheck={false}
          autoComplete="off"
          aria-label={label}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <DropdownMenu open={isOpen} onOpenChange={setIsOpen}>
        <Tooltip content={t("production.lots.choose")}>
          <DropdownMenu.Trigger asChild>
            <IconButton
              type="button"
              size="small"
              aria-label={t("production.lots.choose")}
              disabled={input.disabled}
            >
              <TrianglesMini />
            </IconButton>
          </DropdownMenu.Trigger>
        </Tooltip>
        <DropdownMenu.Content align="end" className="max-h-72 overflow-y-auto">
          {lots.map((lot) => (
            <DropdownMenu.Item
              key={lot.id}
              className="justify-between gap-x-6"
              onClick={() => pick(lot)}
            >
              <span className="font-mono">{lot.name}</span>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {detailOf(lot)}
              </Text>
            </DropdownMenu.Item>
          ))}
          {!lots.length && (
            <Text size="small" className="text-ui-fg-subtle px-2 py-1.5">
              {t(isPending ? "production.lots.loading" : "production.lots.none")}
            </Text>
          )}
        </DropdownMenu.Content>
      </DropdownMenu>
    </div>
  )
})
LotInput.displayName = "LotInput"
