import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef } from "react"
import { sdk } from "../../lib/sdk"
import { OptionCombobox, type OptionInputProps } from "./option-combobox"

export const CustomerGroupCombobox = forwardRef<HTMLInputElement, OptionInputProps>(
  (props, ref) => {
    const groups = useComboboxData({
      queryKey: ["traceability", "customer-group-options"],
      queryFn: (params: HttpTypes.AdminGetCustomerGroupsParams) =>
        sdk.admin.customerGroup.list(params),
      getOptions: (data) =>
        data.customer_groups.map((group) => ({ label: group.name ?? group.id, value: group.id })),
      selectedValue: props.value || undefined,
    })
    return <OptionCombobox {...props} ref={ref} data={groups} />
  }
)
CustomerGroupCombobox.displayName = "CustomerGroupCombobox"
