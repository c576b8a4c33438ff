import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef } from "react"
import { sdk } from "../../lib/sdk"
import { OptionCombobox, type OptionInputProps } from "./option-combobox"

const nameOf = ({ first_name, last_name, email, id }: HttpTypes.AdminCustomer): string =>
  [[first_name, last_name].filter(Boolean).join(" "), email].filter(Boolean).join(" · ") || id

export const CustomerCombobox = forwardRef<HTMLInputElement, OptionInputProps>((props, ref) => {
  const customers = useComboboxData({
    queryKey: ["traceability", "customer-options"],
    queryFn: (params: HttpTypes.AdminCustomerFilters) => sdk.admin.customer.list(params),
    getOptions: (data) =>
      data.customers.map((customer) => ({ label: nameOf(customer), value: customer.id })),
    selectedValue: props.value || undefined,
  })
  return <OptionCombobox {...props} ref={ref} data={customers} />
})
CustomerCombobox.displayName = "CustomerCombobox"
