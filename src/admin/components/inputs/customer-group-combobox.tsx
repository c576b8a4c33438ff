import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef, type ComponentProps } from "react"
import { sdk } from "../../lib/sdk"

type Props = Omit<
  ComponentProps<typeof Combobox<string>>,
  "ref" | "options" | "value" | "onChange"
> & {
  value: string
  onChange: (id: string) => void
}

export const CustomerGroupCombobox = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const { value, onChange, ...input } = props
  const groups = useComboboxData({
    queryKey: ["traceability", "customer-group-options"],
    queryFn: (params: HttpTypes.AdminGetCustomerGroupsParams) =>
      sdk.admin.customerGroup.list(params),
    getOptions: (data) =>
      data.customer_groups.map((group) => ({ label: group.name ?? group.id, value: group.id })),
    selectedValue: value || undefined,
  })
  return (
    <Combobox
      {...input}
      ref={ref}
      value={value}
      onChange={(next) => onChange(next ?? "")}
      searchValue={groups.searchValue}
      onSearchValueChange={groups.onSearchValueChange}
      options={groups.options}
      fetchNextPage={groups.fetchNextPage}
      isFetchingNextPage={groups.isFetchingNextPage}
      allowClear
    />
  )
})
CustomerGroupCombobox.displayName = "CustomerGroupCombobox"
