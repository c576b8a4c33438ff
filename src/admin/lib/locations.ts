import { isVirtualLocation as isVirtual } from "../../shared/places"

/** Places that are no stock locations: where goods come from and end up. */
export const isVirtualLocation = (id: string | null | undefined): boolean => !!id && isVirtual(id)
