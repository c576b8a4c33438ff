let zone = "UTC"

/** The shop's time zone: its days are the same for everybody, wherever they sit. */
export const shopZone = (): string => zone

export const setShopZone = (name: string): void => {
  zone = name
}
