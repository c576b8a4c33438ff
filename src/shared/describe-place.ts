export type Address = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
  phone?: string | null
}

/** What is there of these parts, in one line. */
export const inOneLine = (parts: (string | null | undefined)[]): string =>
  parts.filter((part) => !!part).join(", ")

/** Name, street, town, country and phone number in one line: a "location description" of the FDA's rule. */
export const describePlace = (name: string | null, address: Address | null | undefined): string =>
  inOneLine([
    name,
    address?.company,
    address?.address_1,
    address?.address_2,
    [address?.province, address?.postal_code, address?.city].filter(Boolean).join(" "),
    address?.country_code?.toUpperCase(),
    address?.phone,
  ])
