import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef, type ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { sdk } from "../../lib/sdk"

type Props = Omit<
  ComponentProps<typeof Combobox<string>>,
  "ref" | "options" | "value" | "onChange" | "placeholder"
> & { value: string; onChange: (id: string) => void }

/** The SKU first: Medusa gives the items of a product their variants' titles, which are seldom more than a colour. */
const labelOf = ({ title, sku }: { title?: string | null; sku?: string | null }): string =>
  [sku, title].filter(Boolean).join(" · ") || "-"

/** An inventory item, found by a part of its title or SKU. */
export const InventoryItemCombobox = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const { value, onChange, ...input } = props
  const { t } = useTranslation("traceability")
  const items = useComboboxData({
    queryKey: ["traceability", "inventory-item-options"],
    queryFn: (params: HttpTypes.AdminInventoryItemsParams) =>
      sdk.admin.inventoryItem.list({ ...params, fields: "id,title,sku", order: "sku" }),
    getOptions: (data) =>
      data.inventory_items.map((item) => ({ label: labelOf(item), value: item.id })),
    selectedValue: value || undefined,
  })
  return (
    <Combobox
      // Focused because nothing is chosen, its list must not cover the words that say so. Typing and a click open it.
      onFocus={() => undefined}
      {...input}
      ref={ref}
      value={value}
      onChange={(next) => onChange(next ?? "")}
      searchValue={items.searchValue}
      onSearchValueChange={items.onSearchValueChange}
      options={items.options}
      fetchNextPage={items.fetchNextPage}
      isFetchingNextPage={items.isFetchingNextPage}
      placeholder={t("common.searchItem")}
    />
  )
})
InventoryItemCombobox.displayName = "InventoryItemCombobox"
