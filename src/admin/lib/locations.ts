import { isCare, isVirtualLocation as isVirtual } from "../../shared/places"

/** Places that are no stock locations: where goods come from and end up. */
export const isVirtualLocation = (id: string | null | undefined): boolean => !!id && isVirtual(id)

/** Where units lie that belong to customers, on a shelf of ours. */
export const isCareLocation = (id: string | null | undefined): boolean => !!id && isCare(id)
