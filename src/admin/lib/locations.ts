const VIRTUAL_LOCATIONS = ["supplier", "customer", "production", "adjustment", "scrap", "assembly"]

/** Places that are no stock locations: where goods come from and end up. */
export const isVirtualLocation = (id: string | null | undefined): boolean =>
  !!id && VIRTUAL_LOCATIONS.includes(id)
