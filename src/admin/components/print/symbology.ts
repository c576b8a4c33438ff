export type Symbology = "code128" | "gs1-128" | "gs1datamatrix" | "qrcode"

export const isLinear = (symbology: Symbology) => symbology === "code128" || symbology === "gs1-128"
