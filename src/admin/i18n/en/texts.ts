import { joinTexts, type Texts } from "../join-texts"

export default joinTexts(import.meta.glob<Texts>("./*.json", { eager: true, import: "default" }))
